public import DocumentModel
import GRDB

extension Catalogue {
    /// Where no more documents than this have the words, all of them are ranked by BM25; where more
    /// have them, how often a word stands in them says little (docs/catalogue.md).
    static let largestRankedCount = 1_000

    /// The documents that a query finds, the best first, each with the stretch of its text that has
    /// the words.
    ///
    /// First the document with the number that was typed, then by BM25; of more than 1,000, those
    /// that have all the words in number or title, then the others, the newest first.
    /// What is overdue is reckoned from `today`.
    public func search(
        _ query: SearchQuery, order: ListOrder = ListOrder(.relevance),
        page: PageRequest = PageRequest(limit: 20), today: CivilDate
    ) throws(CatalogueError) -> Listing<SearchHit> {
        try read { database in
            let filter = try LedgerFilter(query, subject: .documents, today: today, in: database)
            let ledgerOrder = try LedgerOrder(order, in: database)
            let ranking =
                try order.key == .relevance
                ? Ranking(query, matches: filter.wordMatches, in: database) : nil
            var first = FirstRows<Int64>(wanted: page.reach)
            let withTasks = filter.looksAtTasks || ledgerOrder.looksAtTasks
            try Ledger(database).forEachLine(withTasks: withTasks) { line in
                guard filter.admits(line) else { return }
                var place = ledgerOrder.place(of: line)
                if let ranking { place = ranking.place(of: line.document, otherwise: place) }
                first.add(line.document, at: place)
            }
            let total = first.count
            let rows = SummaryRows(database, today: today)
            let finder = SnippetFinder(query)
            return Listing(
                rows: try page.page(of: first.sorted()).compactMap { id in
                    try rows.document(id).map { document in
                        SearchHit(
                            document: document,
                            snippet: finder.snippet(in: try Self.texts(of: id, in: database)))
                    }
                }, total: total)
        }
    }

    private static func texts(
        of document: Int64, in database: Database
    ) throws -> [(number: Int, text: String)] {
        try database.rows(
            """
            SELECT number, ifnull(human, restored) AS text FROM page
              WHERE document = \(document) ORDER BY number
            """
        ).map { ($0["number"], $0["text"]) }
    }
}
