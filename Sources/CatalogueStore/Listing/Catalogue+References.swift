public import DocumentModel
import GRDB

extension Catalogue {
    /// What the documents that a query finds cite, in the order of the documents and their texts.
    ///
    /// What is overdue is reckoned from `today`.
    public func references(
        _ query: SearchQuery = SearchQuery(), order: ListOrder = ListOrder(.date),
        page: PageRequest = .all, today: CivilDate
    ) throws(CatalogueError) -> Listing<ReferenceSummary> {
        try read { database in
            let documents = try DocumentRowCounts(
                of: "reference", query, order: order, today: today, ledger: ledger,
                in: database)
            let rows = SummaryRows(database, today: today)
            return try documents.listing(of: page, in: .references) { document in
                try rows.references(of: document, includesHeld: query.filter.includesHeld)
            }
        }
    }

    /// The citations of a number, which the archive need not have; the newest citing document first.
    public func citations(
        of number: String, page: PageRequest = .all, includesHeld: Bool = false
    ) throws(CatalogueError) -> Listing<ReferenceSummary> {
        try read { database in
            let order = ListOrder(.date)
            try page.after?.check(.citations, order)
            var first = FirstRows<CitationRow>(
                wanted: page.reach,
                after: page.after.map { ListPlace(key: $0.key, tie: $0.tie) })
            let rows = SummaryRows(database)
            for row in try rows.citationRows(of: number, includesHeld: includesHeld) {
                first.add(row, at: row.place)
            }
            return try page.listing(
                of: first,
                cursor: {
                    ListCursor(list: .citations, order: order, key: $0.key, tie: $0.tie)
                }, row: { try rows.citation($0, includesHeld: includesHeld) })
        }
    }
}
