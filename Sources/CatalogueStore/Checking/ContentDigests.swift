import CZLib
import FoundationEssentials
import GRDB
import GRDBSQLite

/// CRC-32 digests of what the catalogue keeps: SQLite has none, so that a bit that turned on the disk would
/// be a wrong answer that nothing finds.
///
/// A document has one over all its rows, and so have a file with its places and its job, and each row of
/// tables that stand alone. Triggers note what has changed (`digest_due`); the change in which it did writes
/// the digests anew before it ends.
///
/// A step of ``Schema`` that gives a table of these other columns ends with ``rebuild()``.
struct ContentDigests {
    /// What a digest is of, by the names in the table `digest`.
    enum Subject: String, CaseIterable {
        case document
        case original
        /// A file that was refused.
        case refusal
        case facetValue = "facet_value"
        case account
        case token
        case audit

        /// Where its rows are; each query has one parameter, the subject's number.
        ///
        /// The first gives the row without which the subject is not there.
        var queries: [String] {
            switch self {
            case .document: Self.ofDocument
            case .original:
                [
                    "SELECT * FROM original WHERE id = ?",
                    "SELECT * FROM source WHERE original = ? ORDER BY id",
                    "SELECT * FROM job WHERE original = ?",
                ]
            case .refusal: ["SELECT * FROM source WHERE id = ? AND original IS NULL"]
            case .facetValue, .account, .token, .audit:
                ["SELECT * FROM \(rawValue) WHERE id = ?"]
            }
        }

        private static let ofDocument =
            ["SELECT * FROM document WHERE id = ?"]
            + [
                ("page", "number"), ("text_band", "part"), ("task", "id"), ("target", "id"),
                ("reference", "position"), ("word_correction", "page, line, word"),
                ("field_correction", "field"), ("document_review", "document"), ("edit", "id"),
            ].map { "SELECT * FROM \($0.0) WHERE document = ? ORDER BY \($0.1)" }
            + [
                ("task_unit", "task", "task, role, position"), ("occurrence", "task", "id"),
                ("measure", "target", "id"),
            ].map { table, parent, order in
                """
                SELECT * FROM \(table)
                  WHERE \(parent) IN (SELECT id FROM \(parent) WHERE document = ?) ORDER BY \(order)
                """
            }

        /// The numbers of all that there are.
        var numbers: String {
            switch self {
            case .refusal: "SELECT id FROM source WHERE original IS NULL"
            default: "SELECT id FROM \(rawValue)"
            }
        }
    }

    let database: Database

    init(_ database: Database) {
        self.database = database
    }

    /// Writes the digests anew of what has changed; to be called at the end of every change.
    func bringUpToDate() throws {
        let stale = try Row.fetchAll(database, sql: "SELECT subject, id FROM digest_due")
        guard !stale.isEmpty else { return }
        for row in stale {
            guard let subject = Subject(rawValue: row["subject"]) else { continue }
            try write(subject, row["id"])
        }
        try database.execute(sql: "DELETE FROM digest_due")
    }

    /// Writes every digest anew.
    func rebuild() throws {
        try database.execute(sql: "DELETE FROM digest; DELETE FROM digest_due")
        for subject in Subject.allCases {
            for id in try Int64.fetchAll(database, sql: subject.numbers) { try write(subject, id) }
        }
    }

    /// Whether what is kept of something is what was written.
    func isRight(_ subject: Subject, _ id: Int64) throws -> Bool {
        let kept = try Int64.fetchOne(
            database.cachedStatement(
                sql: "SELECT crc FROM digest WHERE subject = ? AND id = ?"),
            arguments: [subject.rawValue, id])
        return try kept == digest(of: subject, id)
    }

    /// Makes sure that what is kept of a document is what was written.
    ///
    /// - Throws: ``CatalogueError`` with the code `damaged`.
    func check(document id: Int64) throws {
        guard try isRight(.document, id) else {
            throw CatalogueError(.damaged, detail: "document \(id) is not as it was kept")
        }
    }

    /// What is not as it was written, as "document 12"; what has a digest and is gone, too.
    func wrongSubjects() throws -> [String] {
        var wrong: [String] = []
        for subject in Subject.allCases {
            let ids = try Int64.fetchAll(
                database,
                sql: """
                    \(subject.numbers) UNION SELECT id FROM digest WHERE subject = ? ORDER BY 1
                    """, arguments: [subject.rawValue])
            for id in ids where try !isRight(subject, id) {
                wrong.append("\(subject.rawValue) \(id)")
            }
        }
        return wrong
    }

    private func write(_ subject: Subject, _ id: Int64) throws {
        guard let digest = try digest(of: subject, id) else {
            return try database.cachedStatement(
                sql: "DELETE FROM digest WHERE subject = ? AND id = ?"
            ).execute(arguments: [subject.rawValue, id])
        }
        try database.cachedStatement(sql: "INSERT OR REPLACE INTO digest VALUES (?, ?, ?)")
            .execute(arguments: [subject.rawValue, id, digest])
    }

    /// The digest of what is kept of something now; nil where it is not there.
    private func digest(of subject: Subject, _ id: Int64) throws -> Int64? {
        var crc = crc32(0, nil, 0)
        for (place, query) in subject.queries.enumerated() {
            let statement = try database.cachedStatement(sql: query)
            let cursor = try Row.fetchCursor(statement, arguments: [id])
            var count: Int64 = 0
            while try cursor.next() != nil {
                count += 1
                Self.add(statement.sqliteStatement, to: &crc)
            }
            if place == 0, count == 0 { return nil }
            Self.add(count, to: &crc)
        }
        return Int64(crc)
    }

    /// Adds a row as it stands in the file: kind and bytes of each value.
    private static func add(_ row: SQLiteStatement, to crc: inout uLong) {
        for column in 0..<sqlite3_column_count(row) {
            let kind = sqlite3_column_type(row, column)
            add(Int64(kind), to: &crc)
            switch kind {
            case SQLITE_INTEGER: add(sqlite3_column_int64(row, column), to: &crc)
            case SQLITE_FLOAT:
                add(Int64(bitPattern: sqlite3_column_double(row, column).bitPattern), to: &crc)
            case SQLITE_NULL: break
            default:
                // Valid until the next row (https://www.sqlite.org/c3ref/column_blob.html).
                let bytes = sqlite3_column_blob(row, column)
                let count = sqlite3_column_bytes(row, column)
                add(Int64(count), to: &crc)
                guard let bytes, count > 0 else { continue }
                crc = crc32(crc, bytes.assumingMemoryBound(to: UInt8.self), uInt(count))
            }
        }
    }

    private static func add(_ number: Int64, to crc: inout uLong) {
        withUnsafeBytes(of: number.littleEndian) { bytes in
            crc = crc32(
                crc, bytes.baseAddress?.assumingMemoryBound(to: UInt8.self), uInt(bytes.count))
        }
    }
}
