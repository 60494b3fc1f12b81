import GRDB
import GRDBSQLite

/// How many rows of a table each document has.
struct RowCounts {
    private var counts: [Int32] = []

    init(of table: String, in database: Database) throws {
        let statement = try database.cachedStatement(sql: "SELECT document FROM \(table)")
        let cursor = try Row.fetchCursor(statement)
        while try cursor.next() != nil {
            // Asked of SQLite itself: there are very many rows.
            add(Int(sqlite3_column_int64(statement.sqliteStatement, 0)))
        }
    }

    private mutating func add(_ document: Int) {
        guard document >= 0 else { return }
        if document >= counts.count {
            counts += Array(repeating: 0, count: document + 1 - counts.count)
        }
        counts[document] += 1
    }

    /// The rows of a document.
    subscript(document: Int64) -> Int {
        counts.indices.contains(Int(document)) ? Int(counts[Int(document)]) : 0
    }
}
