import DocumentModel
import Foundation
import GRDB
import Testing

@testable import CatalogueStore

@Suite struct LedgerTests {
    /// The lines by their documents, written out.
    private func lines(_ catalogue: Catalogue) throws -> [Int64: String] {
        try catalogue.read { database in
            var lines: [Int64: String] = [:]
            try catalogue.ledger.forEachLine(withTasks: true, in: database) { line in
                let tasks = line.tasks.map { task in
                    "\(task.id) \(task.grade) \(task.units.map { $0 }) "
                        + "\(task.days.map { "\($0.due) \($0.status)" })"
                }
                lines[line.document] =
                    "\(line.kind) \(line.issuer) \(line.date) \(line.grade) \(line.isHeld) \(tasks)"
            }
            return lines
        }
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
        #expect(after[1] != before[1])
        #expect(after.filter { $0.key != 1 } == before.filter { $0.key != 1 })
        // The line is the same as one written from nothing.
        #expect(try archive.catalogue.read { try Ledger($0).wrongLines() } == [])
        try archive.catalogue.change { try Ledger($0).rebuild() }
        #expect(try lines(archive.catalogue) == after)
    }

    @Test func aLineThatIsWrongIsFound() throws {
        let archive = try SampleArchive()
        try archive.addFour()
        try archive.catalogue.change { database in
            let heads: Data? = try Data.fetchOne(database, sql: "SELECT heads FROM ledger")
            var changed = try #require(heads)
            changed[changed.startIndex + 24] ^= 1
            try database.execute(sql: "UPDATE ledger SET heads = ?", arguments: [changed])
        }
        #expect(try archive.catalogue.read { try Ledger($0).wrongLines() } == [1])
        try archive.catalogue.change { try $0.execute(sql: "DELETE FROM ledger") }
        #expect(try archive.catalogue.read { try Ledger($0).wrongLines() } == [1, 2, 3, 4])
    }

    @Test(arguments: [
        "DELETE FROM ledger_stamp", "UPDATE ledger_stamp SET block = 7", "DELETE FROM ledger",
    ])
    func aBlockIsFoundThatNobodyWouldRead(change: String) throws {
        let archive = try SampleArchive()
        try archive.addFour()
        let before = try lines(archive.catalogue)
        try archive.catalogue.change { database in
            try database.execute(sql: "DROP TRIGGER ledger_is_gone")
            try database.execute(sql: change)
        }
        let wrong = try archive.catalogue.read { try Ledger($0).wrongLines() }
        #expect(!wrong.isEmpty)
        try archive.catalogue.change { try Ledger($0).rebuild() }
        #expect(try archive.catalogue.read { try Ledger($0).wrongLines() } == [])
        #expect(try lines(archive.catalogue) == before)
    }

    @Test func whatAnotherProcessChangesIsSeen() throws {
        let archive = try SampleArchive()
        try archive.addFour()
        let other = try Catalogue(path: archive.catalogue.path)
        let before = try lines(other)
        #expect(try lines(archive.catalogue) == before)
        try archive.catalogue.change {
            try $0.execute(sql: "UPDATE task SET grade = 'D' WHERE id = 1")
        }
        #expect(try lines(other) == lines(archive.catalogue))
        #expect(try lines(other) != before)
        try other.change { try $0.execute(sql: "DELETE FROM document WHERE id = 2") }
        #expect(try lines(archive.catalogue).keys.sorted() == [1, 3, 4])
    }

    @Test func readingHeadsFirstKeepsNothingOfTasks() throws {
        let archive = try SampleArchive()
        try archive.addFour()
        let ledger = LedgerCopy()
        func count(withTasks: Bool) throws -> Int {
            try archive.catalogue.read { database in
                var count = 0
                try ledger.forEachLine(withTasks: withTasks, in: database) { line in
                    count += line.tasks.reduce(0) { count, _ in count + 1 }
                }
                return count
            }
        }
        #expect(try count(withTasks: false) == 0)
        #expect(try count(withTasks: true) == 5)
        #expect(try count(withTasks: false) == 0)
    }

    @Test func aDocumentThatGoesTakesItsLineWithIt() throws {
        let archive = try SampleArchive()
        try archive.addFour()
        try archive.catalogue.change { try $0.execute(sql: "DELETE FROM document WHERE id = 2") }
        #expect(try lines(archive.catalogue).keys.sorted() == [1, 3, 4])
    }

    @Test func aDamagedLineEndsEarly() throws {
        let archive = try SampleArchive()
        try archive.addFour()
        let row = try archive.catalogue.read { try Row.fetchOne($0, sql: "SELECT * FROM ledger") }
        let heads: Data = try #require(row?["heads"])
        let tasks: Data = try #require(row?["tasks"])
        var counts: Set<Int> = []
        for length in 0...tasks.count {
            heads.withUnsafeBytes { heads in
                tasks.prefix(length).withUnsafeBytes { bytes in
                    var count = 0
                    LedgerBlock.forEachLine(heads: heads, tasks: bytes) { line in
                        count += line.tasks.map { ($0.units.map { $0 }, $0.days.map { $0 }) }.count
                    }
                    counts.insert(count)
                }
            }
            let cut = heads.prefix(length)
            cut.withUnsafeBytes { LedgerBlock.forEachLine(heads: $0, tasks: nil) { _ in } }
        }
        // Of four documents with five tasks, no more than there are.
        #expect(counts.max() == 5)
        #expect(counts.min() == 0)
    }
}
