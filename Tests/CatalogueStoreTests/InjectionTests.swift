import DocumentModel
import Testing

@testable import CatalogueStore

/// What somebody who means harm types into every field: nothing of it is taken for SQL or for the
/// index's own syntax, and nothing of it fails.
@Suite struct InjectionTests {
    private static let texts = [
        "'", "\"", "';--", "' OR '1'='1", "\" OR \"1\"=\"1", "'; DROP TABLE document;--",
        "1; DELETE FROM task", "x' UNION SELECT sql FROM sqlite_master--", "%' OR 1=1--", "\\'",
        "*", "**", "a*b*", "\"*", "\"*^:NEAR(", "NEAR(a b, 2)", "NEAR", "AND", "OR", "NOT",
        "a AND", "NOT a", "a OR", "(", ")", "((a", "{title}:x", "{title", "title:", "body : x",
        "- body : x", "^a", "^", "+", "a + b", "-", "--", "-\"", ":", "a:b:c", "rank:1",
        "document_index", "\u{0}", "a\u{0}b", "\u{1F}", "\u{FEFF}", "\u{202E}a", "％", "𝐚", "😀",
        "\u{0301}", "ế\u{0301}\u{0301}", String(repeating: "(", count: 500),
        String(repeating: "a NOT ", count: 300), String(repeating: "\"", count: 999),
        "hạn:' OR 1", "năm:1 OR 1=1", "hạng:A' --", "số:\"*", "loại:' UNION", "đơn-vị:%",
        "cơ-quan:\\", "status:open'", "?1", ":today", "@x", "$y", "#z", "/*", "*/ x", "`a`", "[a]",
    ]

    @Test(arguments: texts)
    func nothingTypedIsTakenForAnythingElse(text: String) throws {
        let archive = try SampleArchive()
        try archive.addFour()
        let today = SampleArchive.today
        var queries = [SearchQuery(parsing: text), SearchQuery(parsing: "báo \(text) -\(text)")]
        for key in QueryKey.allCases {
            queries.append(SearchQuery(parsing: "\(key.vietnamese):\(text)"))
            queries.append(SearchQuery(parsing: "\(key.rawValue):\"\(text)\""))
        }
        var filter = CatalogueFilter()
        filter.numbers = [text]
        filter.kinds = [text]
        filter.issuers = [text]
        filter.units = [text]
        queries.append(SearchQuery(filter: filter))
        let catalogue = archive.catalogue
        for query in queries {
            let page = PageRequest(limit: 5)
            #expect(try catalogue.search(query, today: today).total <= 3)
            #expect(try catalogue.documents(query, page: page, today: today).total <= 3)
            #expect(try catalogue.tasks(query, page: page, today: today).total <= 4)
            #expect(try catalogue.deadlines(query, page: page, today: today).total <= 5)
            #expect(try catalogue.facets(of: .tasks, query, today: today).total <= 4)
            #expect(try catalogue.targets(query, today: today).total <= 1)
            #expect(try catalogue.references(query, today: today).total <= 3)
        }
        #expect(try catalogue.documents(meantBy: text).count <= 1)
        #expect(try catalogue.citations(of: text).total == 0)
        #expect(try catalogue.documents(today: today).total == 3)
    }

    @Test(arguments: [0, 1, -1, .max, .min] as [Int], [0, 1, -1, .max, .min] as [Int])
    func anyPageCanBeAskedFor(limit: Int, offset: Int) throws {
        let archive = try SampleArchive()
        try archive.addFour()
        let page = PageRequest(limit: limit, offset: offset)
        let today = SampleArchive.today
        for key in ListOrder.Key.allCases {
            let order = ListOrder(key, isReversed: limit > 0)
            #expect(
                try archive.catalogue.search(
                    SearchQuery(parsing: "kế"), order: order, page: page, today: today
                ).total == 2)
            #expect(
                try archive.catalogue.documents(
                    order: order, page: page, today: today
                ).total == 3)
            #expect(try archive.catalogue.tasks(order: order, page: page, today: today).total == 4)
            #expect(
                try archive.catalogue.targets(
                    order: order, page: page, today: today
                ).total == 1)
            #expect(
                try archive.catalogue.references(
                    order: order, page: page, today: today
                ).total == 3)
        }
    }

    @Test(arguments: [0, -1, .max, .min] as [Int64])
    func anyNumberOfADocumentCanBeAskedFor(id: Int64) throws {
        let archive = try SampleArchive()
        #expect(throws: CatalogueError(.notFound, detail: "\(id)")) {
            try archive.catalogue.details(of: id, today: SampleArchive.today)
        }
    }
}
