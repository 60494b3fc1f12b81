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
            return try hits(query, filter, order, page, today, in: database)
        }
    }

    /// What ``search(_:order:page:today:)`` and ``facets(of:_:today:)`` say of the same query, from one
    /// reading of the catalogue.
    ///
    /// Without words no text is looked for, and no hit has any. Of names that are many, such as
    /// units, the `most` frequent are counted.
    public func searchWithFacets(
        _ query: SearchQuery, order: ListOrder, page: PageRequest, most: Int? = nil,
        today: CivilDate
    ) throws(CatalogueError) -> (hits: Listing<SearchHit>, facets: Facets) {
        try read { database in
            let filter = try LedgerFilter(query, subject: .documents, today: today, in: database)
            var count = FacetCount(filter: filter)
            let hits = try hits(query, filter, order, page, today, in: database) {
                count.add(document: $0)
            }
            return (hits, try count.facets(names: FacetNames(database), most: most))
        }
    }

    /// The hits; `each`, where it is given, is told every line that is found, with its tasks.
    private func hits(
        _ query: SearchQuery, _ filter: LedgerFilter, _ order: ListOrder, _ page: PageRequest,
        _ today: CivilDate, in database: Database, each: ((LedgerLine) -> Void)? = nil
    ) throws -> Listing<SearchHit> {
        let ledgerOrder = try LedgerOrder(order, in: database)
        let ranking =
            try order.key == .relevance
            ? Ranking(query, matches: filter.wordMatches, in: database) : nil
        var after = try ledgerOrder.place(of: page.after, in: .search)
        if let ranking, let last = after {
            // How well a document meets the words is weighed against all others, which come and
            // go: where it stands now.
            let line = try Ledger(database).head(of: ledgerOrder.document(at: last))
            after =
                line.map {
                    ranking.place(of: $0.document, otherwise: ledgerOrder.place(of: $0))
                } ?? last
        }
        var first = FirstRows<Int64>(wanted: page.reach, after: after)
        let withTasks = each != nil || filter.looksAtTasks || ledgerOrder.looksAtTasks
        try ledger.forEachLine(withTasks: withTasks, in: database) { line in
            guard filter.admits(line) else { return }
            each?(line)
            var place = ledgerOrder.place(of: line)
            if let ranking { place = ranking.place(of: line.document, otherwise: place) }
            first.add(line.document, at: place)
        }
        let rows = SummaryRows(database, today: today)
        let finder = query.hasWords ? SnippetFinder(query) : nil
        return try page.listing(
            of: first, cursor: { ledgerOrder.cursor(of: .search, at: $0) }
        ) { id in
            try rows.document(id).map { document in
                SearchHit(
                    document: document,
                    snippet: finder?.snippet(in: try Self.texts(of: id, in: database)))
            }
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
