public import DocumentModel
import GRDB

extension Catalogue {
    /// Counts the days that are due and not done, each as often as it is listed by
    /// ``deadlines(_:order:page:today:)``.
    ///
    /// - Parameters:
    ///   - query: Whose; all by default.
    ///   - today: The day from which is reckoned; a whole one.
    /// - Returns: The counts.
    /// - Throws: ``CatalogueError``; with the code `refused` where today is no whole day.
    public func dutyCounts(
        _ query: SearchQuery = SearchQuery(), today: CivilDate
    ) throws(CatalogueError) -> DutyCounts {
        guard let number = today.dayNumber.flatMap({ Int32(exactly: $0) }),
            let week = today.week, let month = today.month,
            let monthStart = CivilDate(year: today.year, month: month, day: 1)?.dayNumber
        else { throw CatalogueError(.refused, detail: "today is no day") }
        let length = CivilDate.daysIn(month: month, year: today.year)
        let days = Int32(clamping: monthStart)...Int32(clamping: monthStart + length - 1)
        return try read { database in
            let filter = try LedgerFilter(query, subject: .tasks, today: today, in: database)
            var counts = DutyCounts()
            try ledger.forEachLine(withTasks: true, in: database) { line in
                guard filter.admits(line) else { return }
                for task in line.tasks where filter.fits(task) {
                    for day in task.days where day.status != .done && filter.fits(day) {
                        if day.isOverdue(on: number) { counts.overdue += 1 }
                        if week.contains(Int(day.due)) { counts.dueThisWeek += 1 }
                        if days.contains(day.due) { counts.dueThisMonth += 1 }
                        if day.due == LedgerDay.unknown { counts.withoutDay += 1 }
                    }
                }
            }
            return counts
        }
    }
}
