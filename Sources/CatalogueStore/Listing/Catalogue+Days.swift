public import DocumentModel
import GRDB

extension Catalogue {
    /// The days from one to another on which tasks that a query finds are due, and what
    /// ``facets(of:_:today:)`` says of the query, from one reading of the catalogue.
    ///
    /// - Parameters:
    ///   - query: Words and conditions, as of ``deadlines(_:order:page:today:)``.
    ///   - first: The first day; a whole one.
    ///   - last: The last day; a whole one.
    ///   - most: So many tasks of each day are given at most.
    ///   - mostNames: So many names of each sort are counted at most; nil for all.
    ///   - today: The day from which is reckoned.
    /// - Returns: The days on which something is due, in order, and the counts.
    /// - Throws: ``CatalogueError``; with the code `refused` where a day is none.
    public func dutiesWithFacets(
        _ query: SearchQuery, from first: CivilDate, to last: CivilDate, mostOnADay most: Int,
        mostNames: Int? = nil, today: CivilDate
    ) throws(CatalogueError) -> (days: [DutiesOnDay], facets: Facets) {
        guard let start = first.dayNumber.flatMap({ Int32(exactly: $0) }),
            let end = last.dayNumber.flatMap({ Int32(exactly: $0) }), start <= end
        else { throw CatalogueError(.refused, detail: "no days") }
        return try read { database in
            let filter = try LedgerFilter(query, subject: .tasks, today: today, in: database)
            let order = try LedgerOrder(ListOrder(.due), in: database)
            var count = FacetCount(filter: filter)
            var found = (start...end).map { _ in
                FirstRows<(task: Int64, day: Int?)>(wanted: most)
            }
            try ledger.forEachLine(withTasks: true, in: database) { line in
                guard filter.admits(line) else { return }
                count.add(tasksOf: line)
                for task in line.tasks where filter.fits(task) {
                    for day in task.days
                    where (start...end).contains(day.due) && filter.fits(day) {
                        let place = order.place(of: task, on: day, in: line, amongDays: true)
                        found[Int(day.due - start)].add((task.id, day.place), at: place)
                    }
                }
            }
            let rows = SummaryRows(database, today: today)
            let days = try found.enumerated().compactMap { number, duties in
                try duties.count == 0
                    ? nil
                    : CivilDate(dayNumber: Int(start) + number).map { day in
                        DutiesOnDay(
                            day: day, total: duties.count,
                            first: try duties.sorted().compactMap {
                                try rows.task($0.element.task, onDay: $0.element.day)
                            })
                    }
            }
            return (days, try count.facets(names: FacetNames(database), most: mostNames))
        }
    }
}
