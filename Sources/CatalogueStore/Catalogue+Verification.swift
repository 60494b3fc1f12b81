import DocumentModel
import GRDB

extension Catalogue {
    /// Checks everything that must hold in the catalogue; reads all of it.
    ///
    /// What the database itself finds damaged is a finding, not an error.
    ///
    /// - Throws: ``CatalogueError`` where it cannot be checked, as `busy` or `noPermission`.
    public func verify() throws(CatalogueError) -> [Finding] {
        let damage = try check(.database, "catalogue.sqlite", Self.integrity)
        // What the database finds wrong can be of any kind: nothing more is asked of it.
        guard damage.isEmpty else { return damage }
        return try check(.database, "catalogue.sqlite", Self.schema)
            + check(.content, "contents", Self.contents)
            + check(.relation, "catalogue.sqlite", Self.relations)
            + check(.pageText, "pages", Self.pageTexts)
            + check(.content, "pages", Self.pagesRead)
            + check(.pages, "documents", Self.pageNumbers)
            + check(.queue, "queue", Self.queue)
            + check(.history, "history", Self.history)
            + check(.index, "ledger", Self.ledger)
            + indexFindings()
    }

    private func check(
        _ kind: Finding.Kind, _ subject: String, _ body: (Database) throws -> [Finding]
    ) throws(CatalogueError) -> [Finding] {
        do throws(CatalogueError) {
            return try read(body)
        } catch {
            return [try Self.finding(kind, subject, error)]
        }
    }

    /// Damage as a finding; what only keeps the check from being made is thrown.
    private static func finding(
        _ kind: Finding.Kind, _ subject: String, _ error: CatalogueError
    ) throws(CatalogueError) -> Finding {
        guard error.code == .damaged || error.code == .failed else { throw error }
        return Finding(kind, subject: subject, detail: "\(error.code.rawValue): \(error.detail)")
    }

    private static func integrity(_ database: Database) throws -> [Finding] {
        try String.fetchAll(database, sql: "PRAGMA integrity_check(20)")
            .filter { $0 != "ok" }
            .map { Finding(.database, subject: "catalogue.sqlite", detail: $0) }
    }

    /// Compares tables, indexes and triggers with those that the steps make.
    private static func schema(_ database: Database) throws -> [Finding] {
        let query = """
            SELECT type || ' ' || name, sql FROM sqlite_master
              WHERE name NOT LIKE 'sqlite#_%' ESCAPE '#' ORDER BY 1
            """
        func commands(_ database: Database) throws -> [String: String] {
            var commands: [String: String] = [:]
            for row in try Row.fetchAll(database, sql: query) {
                commands[row[0]] = row[1] ?? ""
            }
            return commands
        }
        let fresh = try DatabaseQueue(configuration: configuration(.person))
        try Schema.migrator.migrate(fresh)
        let found = try commands(database)
        return try fresh.read(commands).filter { found[$0.key] != $0.value }.keys.sorted()
            .map { Finding(.database, subject: $0, detail: "it is not as this version made it") }
    }

    private static func contents(_ database: Database) throws -> [Finding] {
        try ContentDigests(database).wrongSubjects().map {
            Finding(.content, subject: $0, detail: "it is not as it was kept")
        }
    }

    /// Looks whether the pages of jobs that are not done can be read.
    private static func pagesRead(_ database: Database) throws -> [Finding] {
        var findings: [Finding] = []
        let rows = try Row.fetchCursor(database, sql: "SELECT job, number, page FROM page_read")
        while let row = try rows.next() {
            let page = try? PackedJSON.value(RecognizedPage.self, from: row["page"])
            let number: Int = row["number"]
            let job: Int64 = row["job"]
            if page?.number == number { continue }
            findings.append(
                Finding(
                    .content, subject: "job \(job), page \(number)", detail: "it cannot be read"))
        }
        return findings
    }

    private static func relations(_ database: Database) throws -> [Finding] {
        try Row.fetchAll(database, sql: "PRAGMA foreign_key_check").map { row in
            let table: String = row["table"]
            let id: Int64? = row["rowid"]
            let parent: String = row["parent"]
            return Finding(
                .relation, subject: "\(table) \(id.map { "\($0)" } ?? "")",
                detail: "points to nothing in \(parent)")
        }
    }

    private static func pageTexts(_ database: Database) throws -> [Finding] {
        var findings: [Finding] = []
        let pages = try Row.fetchCursor(
            database, sql: "SELECT document, number, raw, restored, human, checksum FROM page")
        while let page = try pages.next() {
            let checksum = PageChecksum.of(
                raw: page["raw"], restored: page["restored"], human: page["human"])
            guard checksum != page["checksum"] as String else { continue }
            let document: Int64 = page["document"]
            let number: Int = page["number"]
            findings.append(
                Finding(
                    .pageText, subject: "document \(document), page \(number)",
                    detail: "its text is not the one that was kept"))
        }
        return findings
    }

    private static func pageNumbers(_ database: Database) throws -> [Finding] {
        try database.rows(
            """
            SELECT document.id AS id, page_count, count(page.id) AS count
              FROM document LEFT JOIN page ON page.document = document.id GROUP BY document.id
              HAVING count(page.id) <> page_count OR ifnull(max(page.number), 0) <> page_count
            """
        ).map { row in
            let id: Int64 = row["id"]
            let expected: Int = row["page_count"]
            let count: Int = row["count"]
            return Finding(
                .pages, subject: "document \(id)", detail: "\(count) of \(expected) pages")
        }
    }

    private static func queue(_ database: Database) throws -> [Finding] {
        func findings(_ query: SQL, _ detail: String) throws -> [Finding] {
            try database.values(String.self, query)
                .map { Finding(.queue, subject: $0, detail: detail) }
        }
        return try findings(
            """
            SELECT sha256 FROM original WHERE NOT EXISTS
              (SELECT 1 FROM job WHERE job.original = original.id)
            """, "it is nobody's job to read it")
            + findings(
                """
                SELECT sha256 FROM original WHERE NOT EXISTS
                  (SELECT 1 FROM source WHERE source.original = original.id)
                """, "nobody knows where it came from")
            + findings(
                """
                SELECT sha256 FROM original JOIN job ON job.original = original.id
                  WHERE state = 'done' AND NOT EXISTS
                    (SELECT 1 FROM document WHERE document.original = original.id)
                """, "its job is done, but there is no document")
    }

    private static func history(_ database: Database) throws -> [Finding] {
        try ["edit", "audit"].compactMap { table in
            let row = try Row.fetchOne(
                database,
                sql: "SELECT count(*) AS count, ifnull(max(id), 0) AS last FROM \(table)")
            let count: Int64 = row?["count"] ?? 0
            let last: Int64 = row?["last"] ?? 0
            return count == last
                ? nil : Finding(.history, subject: table, detail: "\(count) of \(last) entries")
        }
    }

    /// Compares the index with the texts, word for word; the check is a command that changes nothing,
    /// but only a writer may give it.
    private func indexFindings() throws(CatalogueError) -> [Finding] {
        var findings: [Finding] = []
        for index in SearchIndex.tables {
            do {
                // Not as a change: it is made of what was found damaged, too.
                try database.write { database in
                    try database.execute(
                        sql: "INSERT INTO \(index)(\(index), rank) VALUES('integrity-check', 1)")
                }
            } catch {
                findings.append(try Self.finding(.index, index, CatalogueError(error)))
            }
        }
        return findings
    }

    /// Compares what lists are answered from with the rows.
    private static func ledger(_ database: Database) throws -> [Finding] {
        try Ledger(database).wrongLines().map {
            Finding(.index, subject: "document \($0)", detail: "lists would answer otherwise")
        }
    }

    /// Makes the index of the texts, and what lists are answered from, anew.
    public func rebuildIndex() throws(CatalogueError) {
        try change { database in
            try SearchIndex(database).rebuild()
            try Ledger(database).rebuild()
        }
    }
}
