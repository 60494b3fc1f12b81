public import DocumentModel
import GRDB

extension Catalogue {
    /// The documents that a document cites or that cite it, and those that these cite or that cite
    /// them, also where the archive lacks them.
    ///
    /// - Parameters:
    ///   - id: The document in the middle.
    ///   - depth: How many steps from it, 1 … 3.
    ///   - mostNodes: How many documents at most, 1 … 500; the nearest are taken.
    ///   - includesHeld: Whether documents that are held because they are secret are among them;
    ///     without it, one that is cited is shown as if the archive lacked it.
    /// - Returns: The documents and their citations.
    /// - Throws: ``CatalogueError`` with the code `notFound` where there is no such document, or it is
    ///   held and not asked for.
    public func neighbourhood(
        of id: Int64, depth: Int = 1, mostNodes: Int = 60, includesHeld: Bool = false
    ) throws(CatalogueError) -> DocumentGraph {
        try read { database in
            let isHeld = try database.value(
                Bool.self, "SELECT held FROM document WHERE id = \(id)")
            guard let isHeld, includesHeld || !isHeld else {
                throw CatalogueError(.notFound, detail: "document \(id)")
            }
            return try GraphSearch(
                database, mostNodes: min(max(mostNodes, 1), 500), includesHeld: includesHeld
            ).graph(around: id, depth: min(max(depth, 1), 3))
        }
    }

    /// The documents with tasks that no other document of the archive cites, first those with the most
    /// days that are overdue, then with the most that are not done.
    public func unanswered(
        page: PageRequest = .all, includesHeld: Bool = false, today: CivilDate
    ) throws(CatalogueError) -> Listing<UnansweredDocument> {
        try read { database in
            let order = ListOrder(.due)
            try page.after?.check(.unanswered, order)
            let answered = try Self.answered(includesHeld: includesHeld, in: database)
            var query = SearchQuery()
            query.filter.includesHeld = includesHeld
            let filter = try LedgerFilter(query, subject: .tasks, today: today, in: database)
            var first = FirstRows<(document: Int64, open: Int, overdue: Int)>(
                wanted: page.reach,
                after: page.after.map { ListPlace(key: $0.key, tie: $0.tie) })
            try ledger.forEachLine(withTasks: true, in: database) { line in
                guard filter.admits(line), !answered.contains(line.document) else { return }
                var (tasks, open, overdue) = (0, 0, 0)
                for task in line.tasks {
                    tasks += 1
                    for day in task.days where day.status != .done {
                        open += 1
                        if day.isOverdue(on: filter.today) { overdue += 1 }
                    }
                }
                guard tasks > 0 else { return }
                first.add(
                    (line.document, open, overdue),
                    at: ListPlace(
                        key: -(Int64(overdue) << 32 + Int64(open)), tie: -line.document))
            }
            let rows = SummaryRows(database, today: today)
            return try page.listing(
                of: first,
                cursor: { ListCursor(list: .unanswered, order: order, key: $0.key, tie: $0.tie) }
            ) { found in
                try rows.document(found.document).map {
                    UnansweredDocument(
                        document: $0, openDays: found.open, overdueDays: found.overdue)
                }
            }
        }
    }

    /// The documents that another one cites.
    private static func answered(includesHeld: Bool, in database: Database) throws -> IdSet {
        IdSet(
            try database.values(
                Int64.self,
                """
                SELECT DISTINCT document.id
                  FROM reference JOIN document ON document.number_key = reference.number_key
                    JOIN document AS citing ON citing.id = reference.document
                  WHERE citing.id <> document.id
                    AND (reference.date IS NULL OR document.date IS NULL
                      OR reference.date = document.date)
                    AND (citing.held = 0 OR \(includesHeld))
                """))
    }
}
