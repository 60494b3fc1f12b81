public import DocumentModel
import GRDB

extension Catalogue {
    /// What is counted.
    public enum FacetSubject: String, Sendable, Hashable, CaseIterable {
        /// Documents; a status counts a document once that has a task with such a day.
        case documents
        /// Tasks, each with the status of the day for which it is listed.
        case tasks
    }

    /// Counts what a query finds, by each of the things that may be asked for.
    ///
    /// Of names that are many, such as units, the `most` frequent are counted; nil for all. What is
    /// overdue is reckoned from `today`.
    public func facets(
        of subject: FacetSubject, _ query: SearchQuery = SearchQuery(), most: Int? = nil,
        today: CivilDate
    ) throws(CatalogueError) -> Facets {
        try read { database in
            let filter = try LedgerFilter(
                query, subject: subject == .documents ? .documents : .tasks, today: today,
                in: database)
            var count = FacetCount(filter: filter)
            try ledger.forEachLine(withTasks: true, in: database) { line in
                guard filter.admits(line) else { return }
                if subject == .documents {
                    count.add(document: line)
                } else {
                    count.add(tasksOf: line)
                }
            }
            return try count.facets(names: FacetNames(database), most: most)
        }
    }
}
