public import DocumentModel
import GRDB

extension Catalogue {
    /// The documents that a query finds, in an order.
    ///
    /// What is overdue is reckoned from `today`.
    public func documents(
        _ query: SearchQuery = SearchQuery(), order: ListOrder = ListOrder(.date),
        page: PageRequest = .all, today: CivilDate
    ) throws(CatalogueError) -> Listing<DocumentSummary> {
        try read { database in
            let filter = try LedgerFilter(query, subject: .documents, today: today, in: database)
            let order = try LedgerOrder(order, in: database)
            var first = FirstRows<Int64>(
                wanted: page.reach, after: try order.place(of: page.after, in: .documents))
            let withTasks = filter.looksAtTasks || order.looksAtTasks
            try ledger.forEachLine(withTasks: withTasks, in: database) { line in
                guard filter.admits(line) else { return }
                first.add(line.document, at: order.place(of: line))
            }
            let rows = SummaryRows(database, today: today)
            return try page.listing(
                of: first, cursor: { order.cursor(of: .documents, at: $0) }, row: rows.document)
        }
    }

    /// The tasks that a query finds, each once, with the first day that is asked for and not done
    /// or, where all are done, the last.
    ///
    /// The query's words are looked for in the orders and the names of units. What is overdue is
    /// reckoned from `today`.
    public func tasks(
        _ query: SearchQuery = SearchQuery(), order: ListOrder = ListOrder(.due),
        page: PageRequest = .all, today: CivilDate
    ) throws(CatalogueError) -> Listing<TaskSummary> {
        try read { database in
            let filter = try LedgerFilter(query, subject: .tasks, today: today, in: database)
            return try taskDays(.tasks, filter, order, page, today, in: database) {
                task, body in
                if let day = filter.shownDay(of: task) { body(day) }
            }
        }
    }

    /// What ``tasks(_:order:page:today:)`` and ``facets(of:_:today:)`` say of the same query, from one
    /// reading of the catalogue; of names that are many, such as units, the `most` frequent are
    /// counted.
    public func tasksWithFacets(
        _ query: SearchQuery, order: ListOrder, page: PageRequest, most: Int? = nil,
        today: CivilDate
    ) throws(CatalogueError) -> (tasks: Listing<TaskSummary>, facets: Facets) {
        try read { database in
            let filter = try LedgerFilter(query, subject: .tasks, today: today, in: database)
            var count = FacetCount(filter: filter)
            let tasks = try taskDays(
                .tasks, filter, order, page, today, in: database,
                each: { count.add(tasksOf: $0) }
            ) { task, body in
                if let day = filter.shownDay(of: task) { body(day) }
            }
            return (tasks, try count.facets(names: FacetNames(database), most: most))
        }
    }

    /// The days on which the tasks that a query finds are due, each on its own.
    ///
    /// The query's words are looked for in the orders and the names of units. What is overdue is
    /// reckoned from `today`.
    public func deadlines(
        _ query: SearchQuery = SearchQuery(), order: ListOrder = ListOrder(.due),
        page: PageRequest = .all, today: CivilDate
    ) throws(CatalogueError) -> Listing<TaskSummary> {
        try read { database in
            let filter = try LedgerFilter(query, subject: .tasks, today: today, in: database)
            return try taskDays(.deadlines, filter, order, page, today, in: database) {
                task, body in
                for day in task.days where filter.fits(day) { body(day) }
            }
        }
    }

    /// The tasks on their days; `each`, where it is given, is told every line that is found.
    private func taskDays(
        _ list: ListCursor.List, _ filter: LedgerFilter, _ order: ListOrder, _ page: PageRequest,
        _ today: CivilDate, in database: Database, each: ((LedgerLine) -> Void)? = nil,
        forEachDay: (LedgerTask, (LedgerDay) -> Void) -> Void
    ) throws -> Listing<TaskSummary> {
        let order = try LedgerOrder(order, in: database)
        var first = FirstRows<(task: Int64, day: Int?)>(
            wanted: page.reach, after: try order.place(of: page.after, in: list))
        try ledger.forEachLine(withTasks: true, in: database) { line in
            guard filter.admits(line) else { return }
            each?(line)
            for task in line.tasks where filter.fits(task) {
                forEachDay(task) { day in
                    first.add(
                        (task.id, day.place),
                        at: order.place(
                            of: task, on: day, in: line, amongDays: list == .deadlines))
                }
            }
        }
        let rows = SummaryRows(database, today: today)
        return try page.listing(of: first, cursor: { order.cursor(of: list, at: $0) }) {
            try rows.task($0.task, onDay: $0.day)
        }
    }
}
