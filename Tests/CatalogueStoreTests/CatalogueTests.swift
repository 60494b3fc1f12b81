import SohoaTesting
import Testing

@testable import CatalogueStore

@Suite struct CatalogueTests {
    @Test func aReaderWantsACatalogueThatIsThere() throws {
        let folder = try TemporaryFolder()
        #expect(throws: CatalogueError(.missing)) {
            try Catalogue(path: "\(folder.path)/catalogue.sqlite", access: .read)
        }
        #expect(try folder.names() == [])
    }

    @Test func anotherProgramsFileIsLeftAlone() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write(String(repeating: "no database ", count: 100), to: "a.sqlite")
        let error = #expect(throws: CatalogueError.self) { try Catalogue(path: path) }
        #expect(error?.code == .foreign)
        #expect(try folder.read("a.sqlite").count == 1200)
    }
}
