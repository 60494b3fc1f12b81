import DocumentModel
import GRDB
import GRDBSQLite

/// What lists, totals and counts are made from: a line of some hundred bytes for each document, with
/// its tasks and their days.
///
/// All the lines of 100,000 documents are gone through faster than an index for each combination of
/// conditions could be asked, and every total is exact.
struct Ledger {
    private let database: Database

    init(_ database: Database) {
        self.database = database
    }

    /// Calls `body` with each line, in the order of the documents' numbers.
    func forEachLine(_ body: (LedgerLine) throws -> Void) throws {
        let statement = try database.cachedStatement(
            sql: """
                SELECT document, kind, issuer, year, date, grade, held, tasks FROM ledger
                  ORDER BY document
                """)
        let cursor = try Row.fetchCursor(statement)
        while try cursor.next() != nil {
            let row = statement.sqliteStatement
            try body(
                LedgerLine(
                    document: sqlite3_column_int64(row, 0), kind: sqlite3_column_int64(row, 1),
                    issuer: sqlite3_column_int64(row, 2), year: Int(sqlite3_column_int64(row, 3)),
                    date: sqlite3_column_int64(row, 4),
                    grade: UInt8(truncatingIfNeeded: sqlite3_column_int64(row, 5)),
                    isHeld: sqlite3_column_int64(row, 6) != 0,
                    tasks: LedgerTasks(
                        // Valid until the next row (https://www.sqlite.org/c3ref/column_blob.html).
                        bytes: UnsafeRawBufferPointer(
                            start: sqlite3_column_blob(row, 7),
                            count: Int(sqlite3_column_bytes(row, 7))))))
        }
    }

    /// Writes the lines anew of which rows have changed; to be called at the end of every change.
    func bringUpToDate() throws {
        let stale = try database.values(Int64.self, "SELECT document FROM ledger_due")
        guard !stale.isEmpty else { return }
        for id in stale { try write(id) }
        try database.execute(sql: "DELETE FROM ledger_due")
    }

    private func write(_ id: Int64) throws {
        guard
            let head = try database.row(
                """
                SELECT kind, kind_code, issuer, issuer_key, year, date, grade, held
                  FROM document WHERE id = \(id)
                """)
        else { return }
        let names = FacetNames(database)
        let kind = try (head["kind"] as String?).map { name in
            try names.number(of: .kind, key: name.key, label: name, code: head["kind_code"])
        }
        let issuer = try (head["issuer"] as String?).map { name in
            try names.number(of: .issuer, key: head["issuer_key"] ?? name.key, label: name)
        }
        let statement = try database.cachedStatement(
            sql: "INSERT OR REPLACE INTO ledger VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
        try statement.execute(arguments: [
            id, kind, issuer, head["year"] as Int?,
            Self.number(ofDate: head["date"]),
            (Grade(rawValue: head["grade"]) ?? .d).place, head["held"] as Bool,
            try LedgerTasks.data(of: try tasks(of: id, names: names)),
        ])
    }

    private func tasks(
        of document: Int64, names: FacetNames
    ) throws -> [(task: LedgerRow, days: [LedgerDay])] {
        let rows = try database.rows(
            "SELECT id, grade, gone FROM task WHERE document = \(document) ORDER BY id")
        return try rows.map { row in
            let id: Int64 = row["id"]
            let units = try database.rows(
                """
                SELECT key, ifnull(resolved, name) AS label FROM task_unit
                  WHERE task = \(id) AND role <> 'report' ORDER BY role, position
                """)
            var numbers: [Int64] = []
            for unit in units {
                let number = try names.number(of: .unit, key: unit["key"], label: unit["label"])
                if !numbers.contains(number) { numbers.append(number) }
            }
            return (
                LedgerRow(
                    id: id, grade: (Grade(rawValue: row["grade"]) ?? .d).place,
                    isGone: row["gone"], units: numbers), try days(of: id)
            )
        }
    }

    private func days(of task: Int64) throws -> [LedgerDay] {
        let rows = try database.rows(
            """
            SELECT id, due, status FROM occurrence WHERE task = \(task)
              ORDER BY due IS NULL, due, id
            """)
        return rows.map { row in
            let due = (row["due"] as String?).flatMap { CivilDate($0)?.dayNumber }
            let status: LedgerDay.Status =
                switch TaskStatus(rawValue: row["status"]) {
                case .done: .done
                case .ongoing: .ongoing
                case .open, nil: .open
                }
            return LedgerDay(
                id: row["id"], due: due.flatMap { Int32(exactly: $0) } ?? LedgerDay.unknown,
                status: status)
        }
    }

    /// "2025-08-20" as 20250820; 0 for none.
    private static func number(ofDate text: String?) -> Int64 {
        guard let date = text.flatMap({ CivilDate($0) }) else { return 0 }
        return Int64(date.year * 10_000 + (date.month ?? 0) * 100 + (date.day ?? 0))
    }
}
