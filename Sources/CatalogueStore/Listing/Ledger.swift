import FoundationEssentials
import GRDB
import GRDBSQLite

/// What lists, totals and counts are made from: a line of some hundred bytes for each document, with
/// its tasks and their days.
///
/// All the lines of 100,000 documents are gone through faster than an index for each combination of
/// conditions could be asked, and every total is exact.
struct Ledger {
    let database: Database

    init(_ database: Database) {
        self.database = database
    }

    /// The head of a document's line, without its tasks; nil where there is none.
    func head(of document: Int64) throws -> LedgerLine? {
        let heads = try database.value(
            Data.self,
            "SELECT heads FROM ledger WHERE block = \(LedgerBlock.number(of: document))")
        return heads.flatMap { LedgerBlock(heads: $0, tasks: nil).entries[document]?.head }
    }

    /// Calls `body` with each line, in the order of the documents' numbers.
    ///
    /// Without tasks it takes a fraction of the time.
    func forEachLine(withTasks: Bool, _ body: (LedgerLine) throws -> Void) throws {
        let statement = try database.cachedStatement(
            sql: "SELECT heads\(withTasks ? ", tasks" : "") FROM ledger ORDER BY block")
        let cursor = try Row.fetchCursor(statement)
        while try cursor.next() != nil {
            let row = statement.sqliteStatement
            // Valid until the next row (https://www.sqlite.org/c3ref/column_blob.html).
            func bytes(_ column: CInt) -> UnsafeRawBufferPointer {
                UnsafeRawBufferPointer(
                    start: sqlite3_column_blob(row, column),
                    count: Int(sqlite3_column_bytes(row, column)))
            }
            try LedgerBlock.forEachLine(
                heads: bytes(0), tasks: withTasks ? bytes(1) : nil, body)
        }
    }
}
