public import DocumentModel
import GRDB

extension Catalogue {
    /// The targets of the documents that a query finds, in the order of their documents.
    ///
    /// Grades are those of documents; what is asked of tasks is asked of the document's. What is
    /// overdue is reckoned from `today`.
    public func targets(
        _ query: SearchQuery = SearchQuery(), order: ListOrder = ListOrder(.date),
        page: PageRequest = .all, today: CivilDate
    ) throws(CatalogueError) -> Listing<TargetSummary> {
        try read { database in
            let documents = try DocumentRowCounts(
                of: "target", query, order: order, today: today, ledger: ledger,
                in: database)
            let rows = SummaryRows(database, today: today)
            return try documents.listing(of: page, in: .targets) { try rows.targets(of: $0) }
        }
    }
}
