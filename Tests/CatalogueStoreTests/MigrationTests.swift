import DocumentModel
import Foundation
import GRDB
import SohoaTesting
import Testing

@testable import CatalogueStore

@Suite struct MigrationTests {
    /// A catalogue as it was before there were people, with a document.
    private func older(in folder: borrowing TemporaryFolder) throws -> String {
        let path = "\(folder.path)/catalogue.sqlite"
        let pool = try DatabasePool(path: path, configuration: Catalogue.configuration(.person))
        try Schema.migrator.migrate(pool, upTo: "4-heads")
        var record = DirectiveRecord()
        record.number = Graded("07/KH-SXD", grade: .c, evidence: [])
        record.tasks = [
            SampleDocument.task("1", "Báo cáo", due: ["2026-05-01", "2026-06-01"], grade: .d),
            SampleDocument.task("2", "Gửi", due: ["2026-05-01"]),
        ]
        let data = try StoredJSON.data(of: record)
        try pool.write { database in
            try database.execute(
                sql: """
                    INSERT INTO original VALUES (1, '\(SampleDocument.digest(1))', 1, '');
                    INSERT INTO source VALUES (1, '/in/1.txt', 1, NULL, NULL, '');
                    INSERT INTO job(id, original, settings, state, queued_at)
                      VALUES (1, 1, '{}', 'done', '');
                    INSERT INTO document(id, original, file, kind, number, number_key, place, grade,
                        warnings, page_count, text_from, language, fingerprint, record, made,
                        text_hash, kept_at, changed_at)
                      VALUES (1, 1, 'a', 'Kế hoạch', '07/KH-SXD', '07/KH-SXD', 'An Giang', 'C', 0, 0,
                        'text', 'vie', 'f', X'\(data.map { String(format: "%02x", $0) }.joined())',
                        X'5B5D', 0, '', '');
                    INSERT INTO task(id, document, key, position, section, statement, grade)
                      VALUES (1, 1, '1', 0, '', 'Báo cáo', 'D');
                    INSERT INTO task_unit VALUES (1, 'lead', 0, 'Sở Xây dựng', NULL, 'so xay dung');
                    INSERT INTO occurrence(task, slot, due) VALUES (1, '2026-05-01', '2026-05-01');
                    INSERT INTO facet_value VALUES (7, 'unit', 'so xay dung', 'Sở Xây dựng', NULL);
                    """)
            for index in SearchIndex.tables {
                try database.execute(sql: "INSERT INTO \(index)(\(index)) VALUES('rebuild')")
            }
        }
        try pool.close()
        return path
    }

    @Test(arguments: [Catalogue.Access.read, .change])
    func whatWasKeptBeforeIsListedAndCountedAtOnce(access: Catalogue.Access) throws {
        let folder = try TemporaryFolder()
        let catalogue = try Catalogue(path: try older(in: folder), access: access)
        let facets = try catalogue.facets(
            of: .tasks, SearchQuery(parsing: "chủ-trì:\"sở xây dựng\" nơi:\"an giang\""),
            today: SampleArchive.today)
        #expect(facets.leads == [Facets.Count(name: "Sở Xây dựng", count: 1)])
        #expect(facets.places == [Facets.Count(name: "An Giang", count: 1)])
        #expect(try catalogue.verify() == [])
        #expect(try catalogue.revision() > 0)
    }

    @Test func whatIsDoubtfulInItIsCountedAsFarAsItCanBe() throws {
        let folder = try TemporaryFolder()
        let catalogue = try Catalogue(path: try older(in: folder))
        let queue = try catalogue.reviewQueue(today: SampleArchive.today)
        // The number, the missing date, two deadlines of a doubtful task.
        #expect(queue.rows.map(\.doubtfulFields) == [4])
        #expect(queue.rows.map(\.doubtfulWords) == [nil])
    }

    @Test func aStepThatWasCutOffBeforeTheLedgerIsFinished() throws {
        let folder = try TemporaryFolder()
        let path = try older(in: folder)
        let pool = try DatabasePool(path: path, configuration: Catalogue.configuration(.person))
        try Schema.migrator.migrate(pool)
        #expect(try pool.read { try !Ledger($0).isUpToDate() })
        try pool.close()
        let catalogue = try Catalogue(path: path, access: .read)
        #expect(try catalogue.documents(today: SampleArchive.today).total == 1)
    }
}
