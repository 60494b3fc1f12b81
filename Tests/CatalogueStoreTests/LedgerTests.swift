import DocumentModel
import Foundation
import GRDB
import Testing

@testable import CatalogueStore

@Suite struct LedgerTests {
    private func lines(_ catalogue: Catalogue) throws -> [Row] {
        try catalogue.read { try $0.rows("SELECT * FROM ledger ORDER BY document") }
    }

    @Test(arguments: [
        "UPDATE occurrence SET status = 'done', version = 1 WHERE id = 1",
        "UPDATE occurrence SET due = '2027-01-01' WHERE id = 2",
        "DELETE FROM occurrence WHERE id = 2",
        "DELETE FROM task WHERE id = 2",
        "UPDATE task SET grade = 'D' WHERE id = 1",
        "INSERT INTO task_unit VALUES (1, 'support', 9, 'Sở Mới', NULL, 'so moi')",
        "DELETE FROM task_unit WHERE task = 1",
        "UPDATE document SET kind = 'Chỉ thị', year = 2020 WHERE id = 1",
        "UPDATE document SET secrecy = 'MẬT' WHERE id = 1",
        "INSERT INTO occurrence(task, slot) VALUES (1, '#9') ON CONFLICT(task, slot) DO NOTHING",
        """
        INSERT INTO task(document, key, position, section, statement, grade)
          VALUES (1, 'I.1', 0, '', 'x', 'B')
          ON CONFLICT(document, key) DO UPDATE SET grade = excluded.grade
        """,
    ])
    func aLineFollowsEveryChange(change: String) throws {
        let archive = try SampleArchive()
        try archive.addFour()
        let before = try lines(archive.catalogue)
        try archive.catalogue.change { try $0.execute(sql: change) }
        let after = try lines(archive.catalogue)
        #expect(after[0] != before[0])
        #expect(after.dropFirst() == before.dropFirst())
        // The line is the same as one written from nothing.
        try archive.catalogue.change { database in
            try database.execute(sql: "DELETE FROM ledger")
            try database.execute(sql: "INSERT INTO ledger_due SELECT id FROM document")
        }
        #expect(try lines(archive.catalogue) == after)
    }

    @Test func aDocumentThatGoesTakesItsLineWithIt() throws {
        let archive = try SampleArchive()
        try archive.addFour()
        try archive.catalogue.change { try $0.execute(sql: "DELETE FROM document WHERE id = 2") }
        #expect(try lines(archive.catalogue).map { $0["document"] as Int64 } == [1, 3, 4])
    }

    @Test func aDamagedLineEndsEarly() throws {
        let archive = try SampleArchive()
        try archive.addFour()
        let whole: Data = try #require(try lines(archive.catalogue)[0]["tasks"])
        for length in 0..<whole.count {
            let counted = whole.prefix(length).withUnsafeBytes { bytes in
                LedgerTasks(bytes: bytes).map { task in
                    (task.units.map { $0 }, task.days.map { $0 })
                }.count
            }
            #expect(counted <= 2)
        }
    }
}
