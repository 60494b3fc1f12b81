import GRDB
import SohoaTesting
import Testing

@testable import CatalogueStore

@Suite struct SearchIndexTests {
    private static let text = """
        KẾ HOẠCH thực hiện Nghị quyết số 71/NQ-CP
        giao Sở Xây dựng chủ trì, đường Đống Đa, hoà bình
        """

    @Test(arguments: [
        ("ke hoach", true),
        ("kế hoạch", true),
        ("kê hoạch", false),
        ("\"duong dong da\"", true),
        ("\"đường dong Đa\"", true),
        ("\"dường dong da\"", false),
        ("hòa", true),
        ("71", true),
        ("\"71/nq-cp\"", true),
        ("\"nq-cp 71\"", false),
        ("thuc hiện quyết", true),
        ("thuc hiên", false),
    ])
    func marksAreOptionalAndStrictWhereTyped(query: String, isFound: Bool) throws {
        let archive = try SampleArchive()
        let id = try archive.add(SampleDocument.make([Self.text]), file: 1)
        let words =
            query.hasPrefix("\"") ? [query] : query.split(separator: " ").map { "\"\($0)\"" }
        let found = try archive.catalogue.read { database in
            try database.values(
                Int64.self,
                "SELECT rowid FROM document_index WHERE document_index MATCH \(words.joined(separator: " AND "))"
            )
        }
        #expect(found == (isFound ? [id] : []))
    }

    @Test func theIndexFollowsADocumentThatIsReadAnew() throws {
        let archive = try SampleArchive()
        let id = try archive.add(SampleDocument.make(["một hai"]), file: 1)
        try archive.catalogue.change { database in
            let again = try archive.catalogue.keep(
                KeptDocument(converted: SampleDocument.make(["ba bốn"]), fingerprint: "g"),
                original: 1, at: .now, in: database)
            #expect(again == id)
        }
        func matches(_ word: String) throws -> [Int64] {
            try archive.catalogue.read { database in
                try database.values(
                    Int64.self,
                    "SELECT rowid FROM document_index WHERE document_index MATCH \(word)")
            }
        }
        #expect(try matches("hai").isEmpty)
        #expect(try matches("bon") == [id])
        try archive.catalogue.change { database in
            try database.execute(
                sql: "INSERT INTO document_index(document_index, rank) VALUES('integrity-check', 1)"
            )
        }
    }
}
