import SohoaTesting
import Testing

@testable import CatalogueStore

@Suite struct DatabaseNameTests {
    @Test(arguments: [
        ("/a b/c%?#.sqlite", "/a b/c%?#.sqlite"),
        ("/a\u{EFFF}/c%?#.sqlite", "file:///a%FF/c%25%3F%23.sqlite"),
        ("ế\u{EF80}", "file:%E1%BA%BF%80"),
        ("//h\u{EFFF}/c", "file:////h%FF/c"),
    ])
    func onlyAPathThatIsNoTextIsAURI(path: String, name: String) throws {
        #expect(try DatabaseName.text(of: path) == name)
    }

    @Test func aCatalogueIsKeptAndCopiedUnderAnyName() throws {
        let folder = try TemporaryFolder()
        let path = "\(folder.path)/a\u{EFFF} ?#%.sqlite"
        let change = try Catalogue(path: path)
        try change.refuse(path: "b\u{EFFE}", reason: "empty-file", detail: "")
        try change.copy(to: "\(folder.path)/copy\u{EFFE}")
        let copy = try Catalogue(path: "\(folder.path)/copy\u{EFFE}", access: .read)
        #expect(try copy.answer("SELECT path FROM source").rows == [[.text("b\u{EFFE}")]])
        change.noteDamage([Finding(.database, subject: "x", detail: "y")])
        #expect(throws: CatalogueError(.damaged, detail: "x: y")) { try Catalogue(path: path) }
        change.noteDamage([])
        #expect(try Catalogue(path: path).verify() == [])
        // Where the text itself was taken for the name, there is a file of that name.
        #expect(try folder.names().allSatisfy { !$0.unicodeScalars.contains("\u{EFFF}") })
    }
}
