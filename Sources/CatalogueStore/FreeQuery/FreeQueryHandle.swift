import GRDB
import GRDBSQLite
import Synchronization

/// A connection on which nothing is allowed but to read, for so long.
struct FreeQueryHandle: ~Copyable {
    /// How much VDBE code runs between two looks at the clock.
    private static let stepsBetweenLooks: CInt = 1_000

    /// When the query has to end.
    private final class Deadline {
        let instant: ContinuousClock.Instant
        var hasPassed = false

        init(after seconds: Double) {
            instant = .now + .seconds(max(0, min(seconds, 86_400)))
        }
    }

    /// What no query sees: who may use the archive, by what, and who did.
    private static let privateTables: Set = [
        "account", "session", "token", "audit", "saved_search",
    ]

    private let connection: OpaquePointer
    private let limits: QueryLimits
    private let deadline: Deadline
    /// How many there are now: SQLite's limit is the whole process's.
    private static let count = Mutex(0)

    /// Takes over a connection, which is of no use for anything else afterwards.
    init(on connection: OpaquePointer, limits: QueryLimits) {
        self.connection = connection
        self.limits = limits
        deadline = Deadline(after: limits.seconds)
        Self.count.withLock { count in
            count += 1
            sqlite3_hard_heap_limit64(sqlite3_memory_used() + QueryLimits.largestMemory)
        }
        sqlite3_exec(connection, "PRAGMA query_only = ON", nil, nil, nil)
        // A virtual table is declared by a CREATE TABLE when it is first used: before that is denied.
        for table in SearchIndex.tables + ["json_each('')", "json_tree('')"] {
            sqlite3_exec(connection, "SELECT 1 FROM \(table) LIMIT 0", nil, nil, nil)
        }
        // "Defense Against The Dark Arts", https://www.sqlite.org/security.html; longer texts, since
        // a record may have some megabytes, and deeper expressions, which people do write.
        for (limit, value) in [
            (SQLITE_LIMIT_LENGTH, 16_000_000), (SQLITE_LIMIT_SQL_LENGTH, 100_000),
            (SQLITE_LIMIT_COLUMN, 100), (SQLITE_LIMIT_EXPR_DEPTH, 100),
            (SQLITE_LIMIT_COMPOUND_SELECT, 10), (SQLITE_LIMIT_VDBE_OP, 25_000),
            (SQLITE_LIMIT_FUNCTION_ARG, 16), (SQLITE_LIMIT_ATTACHED, 0),
            (SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 50), (SQLITE_LIMIT_VARIABLE_NUMBER, 10),
            (SQLITE_LIMIT_TRIGGER_DEPTH, 10),
        ] as [(CInt, CInt)] {
            sqlite3_limit(connection, limit, value)
        }
        sqlite3_set_authorizer(
            connection,
            { _, action, first, second, _, _ in
                Self.permission(action, first, second)
            }, nil)
        // The deadline lives as long as the handle, which takes the handler back.
        sqlite3_progress_handler(
            connection, Self.stepsBetweenLooks,
            { pointer in
                guard let pointer else { return 1 }
                let deadline = Unmanaged<Deadline>.fromOpaque(pointer).takeUnretainedValue()
                if ContinuousClock.now >= deadline.instant { deadline.hasPassed = true }
                return deadline.hasPassed ? 1 : 0
            }, Unmanaged.passUnretained(deadline).toOpaque())
    }

    deinit {
        sqlite3_progress_handler(connection, 0, nil, nil)
        Self.count.withLock { count in
            count -= 1
            if count == 0 { sqlite3_hard_heap_limit64(0) }
        }
    }

    /// What a statement may do: select, read, call functions that stay within the database, and
    /// look whether the database has changed, as the index does.
    private static func permission(
        _ action: CInt, _ first: UnsafePointer<CChar>?, _ second: UnsafePointer<CChar>?
    ) -> CInt {
        switch action {
        case SQLITE_SELECT, SQLITE_RECURSIVE: return SQLITE_OK
        case SQLITE_READ:
            let table = first.map { String(cString: $0).lowercased() } ?? ""
            return privateTables.contains(table) ? SQLITE_DENY : SQLITE_OK
        case SQLITE_FUNCTION:
            let name = second.map { String(cString: $0).lowercased() }
            return ["load_extension", "fts3_tokenizer", "fts5"].contains(name)
                ? SQLITE_DENY : SQLITE_OK
        case SQLITE_PRAGMA:
            return first.map { String(cString: $0) } == "data_version" ? SQLITE_OK : SQLITE_DENY
        default: return SQLITE_DENY
        }
    }

    /// Answers a query.
    mutating func answer(_ query: String) throws(CatalogueError) -> QueryResult {
        guard !query.utf8.contains(0) else {
            throw CatalogueError(.refused, detail: "a NUL in the query")
        }
        var statement: OpaquePointer?
        var rest = ""
        let code = query.withCString { start in
            var end: UnsafePointer<CChar>?
            let code = sqlite3_prepare_v2(connection, start, -1, &statement, &end)
            rest = end.map { String(cString: $0) } ?? ""
            return code
        }
        defer { sqlite3_finalize(statement) }
        guard code == SQLITE_OK else { throw error(code) }
        guard let statement else { throw CatalogueError(.refused, detail: "no query") }
        guard isNothing(rest) else {
            throw CatalogueError(.refused, detail: "more than one statement")
        }
        guard sqlite3_stmt_readonly(statement) != 0, sqlite3_column_count(statement) > 0 else {
            throw CatalogueError(.refused, detail: "no SELECT")
        }
        return try rows(of: statement)
    }

    /// Whether a text has no statement: blanks, comments, semicolons.
    private func isNothing(_ text: String) -> Bool {
        var statement: OpaquePointer?
        let code = sqlite3_prepare_v2(connection, text, -1, &statement, nil)
        defer { sqlite3_finalize(statement) }
        return code == SQLITE_OK && statement == nil
    }

    private func rows(of statement: OpaquePointer) throws(CatalogueError) -> QueryResult {
        let columns = 0..<sqlite3_column_count(statement)
        var result = QueryResult(
            columns: columns.map { column in
                sqlite3_column_name(statement, column).map { String(cString: $0) } ?? ""
            }, rows: [], isCut: false)
        var size = 0
        while true {
            switch sqlite3_step(statement) {
            case SQLITE_DONE: return result
            case SQLITE_ROW:
                guard result.rows.count < limits.rows else {
                    result.isCut = true
                    return result
                }
                for column in columns { size += Int(sqlite3_column_bytes(statement, column)) + 16 }
                guard size <= QueryLimits.largestResult else {
                    throw CatalogueError(.limit, detail: "\(QueryLimits.largestResult) bytes")
                }
                result.rows.append(columns.map { Self.value(statement, $0) })
            case let code: throw error(code)
            }
        }
    }

    private static func value(_ statement: OpaquePointer, _ column: CInt) -> QueryResult.Value {
        switch sqlite3_column_type(statement, column) {
        case SQLITE_INTEGER: return .integer(sqlite3_column_int64(statement, column))
        case SQLITE_FLOAT: return .real(sqlite3_column_double(statement, column))
        case SQLITE_TEXT:
            return .text(sqlite3_column_text(statement, column).map { String(cString: $0) } ?? "")
        case SQLITE_BLOB:
            let bytes = UnsafeRawBufferPointer(
                start: sqlite3_column_blob(statement, column),
                count: Int(sqlite3_column_bytes(statement, column)))
            return .bytes(
                bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined())
        default: return .null
        }
    }

    /// What a code of SQLite means for a query.
    private func error(_ code: CInt) -> CatalogueError {
        if deadline.hasPassed { return CatalogueError(.limit, detail: "\(limits.seconds) s") }
        let message = sqlite3_errmsg(connection).map { String(cString: $0) } ?? ""
        switch code & 0xFF {
        case SQLITE_NOMEM, SQLITE_TOOBIG, SQLITE_INTERRUPT:
            return CatalogueError(.limit, detail: message)
        case SQLITE_ERROR, SQLITE_AUTH, SQLITE_READONLY, SQLITE_MISMATCH, SQLITE_RANGE,
            SQLITE_MISUSE, SQLITE_CONSTRAINT:
            return CatalogueError(.refused, detail: message)
        default:
            return CatalogueError(
                DatabaseError(resultCode: ResultCode(rawValue: code), message: message))
        }
    }
}
