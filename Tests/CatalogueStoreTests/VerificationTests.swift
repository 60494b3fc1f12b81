import GRDB
import Testing

@testable import CatalogueStore

@Suite struct VerificationTests {
    @Test(arguments: [
        ("UPDATE page SET restored = 'khác'", [Finding.Kind.pageText, .index]),
        ("UPDATE page SET human = ''", [.pageText, .index]),
        ("UPDATE document SET page_count = 2", [.pages]),
        ("UPDATE document SET title = 'khác'", [.index]),
        ("DELETE FROM page WHERE number = 1", [.pages, .index]),
        ("DELETE FROM job", [.queue]),
        ("DELETE FROM source", [.queue]),
        ("DROP TRIGGER edit_stays; DELETE FROM edit WHERE id = 1", [.history]),
        ("PRAGMA foreign_keys = OFF; DELETE FROM original", [.relation]),
    ])
    func damageIsFound(command: String, kinds: [Finding.Kind]) throws {
        let archive = try SampleArchive()
        let id = try archive.add(SampleArchive.document(["một hai ba"]), file: 1)
        for _ in 1...2 { try archive.catalogue.accept(id, note: nil, by: Editor(name: "Lan")) }
        #expect(try archive.catalogue.verify().isEmpty)
        try archive.catalogue.database.writeWithoutTransaction { try $0.execute(sql: command) }
        let found = Set(try archive.catalogue.verify().map(\.kind))
        #expect(found == Set(kinds))
    }

    @Test func anIndexThatIsMadeAnewFitsAgain() throws {
        let archive = try SampleArchive()
        try archive.add(SampleArchive.document(["một hai ba"]), file: 1)
        try archive.catalogue.database.write {
            try $0.execute(sql: "UPDATE document SET title = 'x'")
        }
        #expect(try !archive.catalogue.verify().isEmpty)
        try archive.catalogue.rebuildIndex()
        #expect(try archive.catalogue.verify().isEmpty)
    }
}
