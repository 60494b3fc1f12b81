import DocumentModel
import GRDB
import SohoaTesting
import Testing

@testable import CatalogueStore

@Suite struct VerificationTests {
    @Test(arguments: [
        ("UPDATE page SET restored = 'khác'", [Finding.Kind.content, .pageText, .index]),
        ("UPDATE page SET human = ''", [.content, .pageText, .index]),
        ("UPDATE document SET page_count = 2", [.content, .pages]),
        ("UPDATE document SET title = 'khác'", [.content, .index]),
        ("DELETE FROM page WHERE number = 1", [.content, .pages, .index]),
        ("DELETE FROM job", [.content, .queue]),
        ("DELETE FROM source", [.content, .queue]),
        (
            "DROP TRIGGER edit_stays; DELETE FROM edit WHERE id = 1",
            [.database, .content, .history]
        ),
        ("PRAGMA foreign_keys = OFF; DELETE FROM original", [.content, .relation]),
        ("UPDATE page SET words = X'00'", [.content]),
        ("UPDATE document SET record = X'7B7D'", [.content]),
        ("UPDATE document SET signer = 'khác'", [.content]),
        ("UPDATE task SET statement = 'khác'", [.content, .index]),
        ("UPDATE task_unit SET name = 'khác', resolved = NULL", [.content, .index]),
        ("UPDATE occurrence SET note = 'khác'", [.content]),
        ("UPDATE target SET value = 2", [.content]),
        ("UPDATE measure SET value = 2", [.content]),
        ("UPDATE reference SET number = '2'", [.content]),
        ("UPDATE source SET path = '/khác' WHERE original IS NOT NULL", [.content]),
        ("UPDATE source SET detail = 'khác' WHERE original IS NULL", [.content]),
        ("UPDATE job SET settings = ''", [.content]),
        ("UPDATE facet_value SET label = 'khác' WHERE facet = 'place'", []),
        ("UPDATE facet_value SET label = 'khác' WHERE facet = 'kind'", [.content]),
        ("UPDATE account SET role = 'administrator'", [.content]),
        ("UPDATE digest SET crc = crc + 1 WHERE subject = 'document'", [.content]),
        ("DELETE FROM digest WHERE subject = 'original'", [.content]),
        ("INSERT INTO digest VALUES ('document', 99, 0)", [.content]),
        ("DROP INDEX occurrence_due", [.database]),
        ("DROP TRIGGER page_update_makes_digest", [.database]),
    ])
    func damageIsFound(command: String, kinds: [Finding.Kind]) throws {
        let archive = try SampleArchive()
        let task = SampleDocument.task("1", "Báo cáo", lead: ["Sở Xây dựng"], due: ["2026-05-01"])
        let target = Target(
            statement: "Tỷ lệ", comparison: .atLeast, value: 1, unit: "%", grade: .a, evidence: [])
        let document = SampleDocument.make(
            ["một hai ba"], tasks: [task], targets: [target],
            references: [Reference(number: "1/KH", grade: .a, evidence: [])])
        let id = try archive.add(document, file: 1)
        try archive.catalogue.refuse(path: "/in/2.txt", reason: "empty-file", detail: "")
        _ = try archive.catalogue.addAccount(
            name: "lan", displayName: "Lan", passwordHash: "", role: .reader)
        let lan = Editor(name: "Lan")
        try archive.catalogue.measure(
            target: 1, date: "2026-01-01", value: 1, note: nil, by: lan)
        for _ in 1...2 { try archive.catalogue.accept(id, note: nil, by: lan) }
        #expect(try archive.catalogue.verify().isEmpty)
        try archive.catalogue.database.writeWithoutTransaction { try $0.execute(sql: command) }
        let found = Set(try archive.catalogue.verify().map(\.kind))
        #expect(found == Set(kinds))
    }

    @Test func aDocumentThatIsNotAsItWasKeptIsNotShown() throws {
        let archive = try SampleArchive()
        let id = try archive.add(SampleDocument.make(["một hai ba"]), file: 1)
        let other = try archive.add(SampleDocument.make(["bốn"]), file: 2)
        try archive.catalogue.database.writeWithoutTransaction {
            try $0.execute(sql: "UPDATE page SET restored = 'khác' WHERE document = \(id)")
        }
        let catalogue = archive.catalogue
        func expectDamage(_ body: () throws -> Void) {
            #expect(#expect(throws: CatalogueError.self) { try body() }?.code == .damaged)
        }
        expectDamage { _ = try catalogue.document(id) }
        expectDamage { _ = try catalogue.details(of: id, today: SampleArchive.today) }
        expectDamage { _ = try catalogue.pageTexts(of: id) }
        #expect(try catalogue.pageTexts(of: other) == ["bốn"])
        #expect(try catalogue.pageTexts(of: 99) == [])
    }

    @Test func anIndexThatIsMadeAnewFitsAgain() throws {
        let archive = try SampleArchive()
        try archive.add(SampleDocument.make(["một hai ba"]), file: 1)
        try archive.catalogue.database.write {
            try $0.execute(sql: "UPDATE document SET title = 'x'")
        }
        #expect(try !archive.catalogue.verify().isEmpty)
        try archive.catalogue.rebuildIndex()
        #expect(try archive.catalogue.verify().isEmpty)
    }
}
