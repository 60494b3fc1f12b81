import GRDB
import GRDBSQLite
import Synchronization

/// The ledger in memory, as each reading of the catalogue sees it.
///
/// What another process changes makes SQLite forget all that it has read of a database; of the ledger
/// only those blocks are read again that have changed.
final class LedgerCopy: Sendable {
    /// 64 documents, as they were at a change.
    private struct Block: Sendable {
        var number: Int64
        /// Another one after every change.
        var stamp: Int64
        var heads: [UInt8]
        /// nil where nobody has asked for them.
        var tasks: [UInt8]?
    }

    private let known = Mutex<[Block]>([])

    /// Calls `body` with each line, in the order of the documents' numbers.
    ///
    /// Without tasks it takes a fraction of the time.
    func forEachLine(
        withTasks: Bool, in database: Database, _ body: (LedgerLine) throws -> Void
    ) throws {
        for block in try blocks(withTasks: withTasks, in: database) {
            try block.heads.withUnsafeBytes { heads in
                try (withTasks ? block.tasks ?? [] : []).withUnsafeBytes { tasks in
                    try LedgerBlock.forEachLine(
                        heads: heads, tasks: withTasks ? tasks : nil, body)
                }
            }
        }
    }

    private func blocks(withTasks: Bool, in database: Database) throws -> [Block] {
        let known = known.withLock { $0 }
        var blocks: [Block] = []
        blocks.reserveCapacity(known.count)
        var isChanged = false
        var place = 0
        let statement = try database.cachedStatement(
            sql: "SELECT block, stamp FROM ledger_stamp ORDER BY block")
        let cursor = try Row.fetchCursor(statement)
        while try cursor.next() != nil {
            let number = sqlite3_column_int64(statement.sqliteStatement, 0)
            let stamp = sqlite3_column_int64(statement.sqliteStatement, 1)
            while place < known.count, known[place].number < number { place += 1 }
            if place < known.count, known[place].number == number, known[place].stamp == stamp,
                !withTasks || known[place].tasks != nil
            {
                blocks.append(known[place])
            } else {
                blocks.append(try Self.block(number, stamp, withTasks: withTasks, in: database))
                isChanged = true
            }
        }
        // A reading of an earlier state may come later: what it leaves is put right by the next.
        if isChanged || blocks.count != known.count { self.known.withLock { $0 = blocks } }
        return blocks
    }

    private static func block(
        _ number: Int64, _ stamp: Int64, withTasks: Bool, in database: Database
    ) throws -> Block {
        let statement = try database.cachedStatement(
            sql: "SELECT heads\(withTasks ? ", tasks" : "") FROM ledger WHERE block = ?")
        let cursor = try Row.fetchCursor(statement, arguments: [number])
        guard try cursor.next() != nil else {
            throw CatalogueError(.damaged, detail: "ledger: no block \(number)")
        }
        // Valid until the next row (https://www.sqlite.org/c3ref/column_blob.html).
        func bytes(_ column: CInt) -> [UInt8] {
            Array(
                UnsafeRawBufferPointer(
                    start: sqlite3_column_blob(statement.sqliteStatement, column),
                    count: Int(sqlite3_column_bytes(statement.sqliteStatement, column))))
        }
        return Block(
            number: number, stamp: stamp, heads: bytes(0), tasks: withTasks ? bytes(1) : nil)
    }
}
