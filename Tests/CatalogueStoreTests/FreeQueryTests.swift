import DocumentModel
import Foundation
import GRDB
import Testing

@testable import CatalogueStore

// The limit on memory is the whole process's.
@Suite(.serialized) struct FreeQueryTests {
    private func archive() throws -> SampleArchive {
        let archive = try SampleArchive()
        try archive.addFour()
        try archive.catalogue.change { try $0.execute(sql: "DELETE FROM document WHERE held = 1") }
        return archive
    }

    private func code(
        _ query: String, in catalogue: Catalogue, seconds: Double = 1
    ) -> CatalogueError.Code? {
        do {
            _ = try catalogue.answer(query, limits: QueryLimits(seconds: seconds))
            return nil
        } catch {
            return error.code
        }
    }

    @Test func rowsComeWithTheirColumnsAndTypes() throws {
        let archive = try archive()
        let result = try archive.catalogue.answer(
            "SELECT number, year, 0.5 AS half, NULL, x'0aff' FROM document ORDER BY id -- that's all"
        )
        #expect(result.columns == ["number", "year", "half", "NULL", "x'0aff'"])
        #expect(result.rows.count == 3)
        #expect(
            result.rows[0] == [
                .text("07/KH-SXD"), .integer(2025), .real(0.5), .null, .bytes("0aff"),
            ])
        #expect(!result.isCut)
    }

    @Test func theIndexOfWordsCanBeAsked() throws {
        let archive = try archive()
        let result = try archive.catalogue.answer(
            "SELECT rowid FROM document_index WHERE document_index MATCH 'dong da' ORDER BY rank")
        #expect(result.rows == [[.integer(1)]])
    }

    @Test func recordsCanBeTakenApart() throws {
        let archive = try archive()
        let result = try archive.catalogue.answer(
            """
            SELECT json_extract(value, '$.id') FROM document, json_each(record, '$.tasks')
              WHERE document.id = 1
            """)
        #expect(result.rows == [[.text("I.1")], [.text("I.2")], [.text("I.3")]])
        let large = try archive.catalogue.answer(
            "SELECT length(printf('%.*c', 1000000000, 'x')) > 16000000")
        #expect(large.rows != [[.integer(1)]])
    }

    @Test func moreRowsThanAllowedAreCut() throws {
        let archive = try archive()
        let result = try archive.catalogue.answer(
            "SELECT id FROM document", limits: QueryLimits(rows: 2))
        #expect(result.rows.count == 2)
        #expect(result.isCut)
        let all = try archive.catalogue.answer(
            "SELECT id FROM document", limits: QueryLimits(rows: 3))
        #expect(!all.isCut)
    }

    @Test(arguments: [
        "INSERT INTO measure(target, date, value, made_at, made_by) VALUES (1, '', 1, '', '')",
        "UPDATE document SET title = 'x'", "DELETE FROM document",
        "REPLACE INTO ledger_due VALUES (1)",
        "DROP TABLE document", "CREATE TABLE t (a)", "CREATE TEMP TABLE t (a)",
        "CREATE INDEX i ON document(title)", "CREATE VIEW v AS SELECT 1",
        "CREATE TRIGGER t AFTER INSERT ON document BEGIN SELECT 1; END",
        "CREATE VIRTUAL TABLE v USING fts5(a)", "ALTER TABLE document RENAME TO d",
        "ALTER TABLE document ADD COLUMN x", "ATTACH '/tmp/x.db' AS x", "ATTACH ':memory:' AS x",
        "DETACH main", "VACUUM", "VACUUM INTO '/tmp/x.db'", "REINDEX", "ANALYZE",
        "PRAGMA query_only = OFF", "PRAGMA writable_schema = ON", "PRAGMA journal_mode = DELETE",
        "PRAGMA user_version = 7", "PRAGMA table_info(document)", "PRAGMA wal_checkpoint(TRUNCATE)",
        "SELECT load_extension('/tmp/x.so')", "SELECT fts3_tokenizer('simple')", "BEGIN",
        "BEGIN IMMEDIATE", "COMMIT", "ROLLBACK", "SAVEPOINT s",
        "SELECT 1; DELETE FROM document", "; ; DELETE FROM document",
        "WITH x AS (SELECT 1) DELETE FROM document", "EXPLAIN DELETE FROM document",
        "INSERT INTO document_index(document_index) VALUES ('rebuild')",
        "UPDATE sqlite_schema SET sql = ''", "DELETE FROM sqlite_schema",
        "SELECT * FROM pragma_table_info('document')", "SELECT writefile('/tmp/x', 'y')",
    ])
    func nothingCanBeChanged(query: String) throws {
        let archive = try archive()
        let path = archive.catalogue.path
        let before = try Data(contentsOf: URL(fileURLWithPath: path))
        #expect(code(query, in: archive.catalogue) == .refused)
        #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
        #expect(try archive.catalogue.documents(today: SampleArchive.today).total == 3)
    }

    @Test(arguments: [
        "", " ", ";", "--", "/* x", "SELECT", "SELECT x", "SELECT * FROM nothing", "SELEC 1", "'",
        "SELECT 'a", "SELECT 1\u{0}; DELETE FROM document", "SELECT abs()", "EXPLAIN",
        "SELECT rowid FROM document_index WHERE document_index MATCH '\"'",
        "SELECT rowid FROM document_index WHERE document_index MATCH 'NEAR('",
    ])
    func whatIsNoQueryIsRefused(query: String) throws {
        let archive = try archive()
        #expect(code(query, in: archive.catalogue) == .refused)
    }

    @Test(arguments: [
        "WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c) SELECT count(*) FROM c",
        "WITH c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c) SELECT max(x) FROM c",
        """
        WITH c(x) AS (VALUES (1) UNION ALL SELECT x + 1 FROM c WHERE x < 4000)
          SELECT count(*) FROM c a, c b, c d WHERE a.x + b.x + d.x = 7
        """,
        "SELECT zeroblob(1000000000)", "SELECT hex(zeroblob(16000000))",
        "SELECT length(replace(hex(zeroblob(7000000)), '00', 'abcdefghij'))",
        """
        WITH c(x) AS (VALUES (1) UNION ALL SELECT x + 1 FROM c WHERE x < 400)
          SELECT zeroblob(1000000) FROM c
        """,
        "WITH c(x) AS (VALUES (1) UNION ALL SELECT x + 1 FROM c) SELECT group_concat(hex(randomblob(9000))) FROM c",
    ])
    func whatTakesTooMuchIsEnded(query: String) throws {
        let archive = try archive()
        #expect(code(query, in: archive.catalogue, seconds: 0.2) == .limit)
        // What comes after is not hindered.
        #expect(code("SELECT count(*) FROM document", in: archive.catalogue) == nil)
    }

    @Test func patternsAndTextsAreLimited() throws {
        let archive = try archive()
        let pattern = String(repeating: "%a", count: 40)
        #expect(code("SELECT title LIKE '\(pattern)' FROM document", in: archive.catalogue) != nil)
        let long = "SELECT 1 WHERE 'x' IN (\(String(repeating: "'y',", count: 30_000))'x')"
        #expect(code(long, in: archive.catalogue) != nil)
        let deep =
            "SELECT \(String(repeating: "(1+", count: 200))1\(String(repeating: ")", count: 200))"
        #expect(code(deep, in: archive.catalogue) == .refused)
    }

    @Test func secretDocumentsAreNotShownUnasked() throws {
        let archive = try SampleArchive()
        try archive.addFour()
        #expect(code("SELECT 1", in: archive.catalogue) == .refused)
        let result = try archive.catalogue.answer(
            "SELECT count(*) FROM document", includesHeld: true)
        #expect(result.rows == [[.integer(4)]])
    }
}
