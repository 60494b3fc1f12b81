import CatalogueStore
import DocumentModel
import Presentation

/// The times in which tasks are due, to choose from, each with how many tasks it would leave.
struct DuePeriods {
    /// The lines, the most pressing first.
    let entries: [FacetPanel.Entry]

    /// Takes the counts of what the view asks for.
    init(_ viewing: Viewing, facets: Facets) {
        let messages = viewing.messages
        var entries = [
            FacetPanel.Entry(
                value: StatusCondition.overdue.rawValue,
                name: messages.name(of: StatusCondition.overdue),
                count: facets.statuses[.overdue] ?? 0)
        ]
        if let week = Self.week(of: viewing.today) {
            entries.append(
                FacetPanel.Entry(value: week, name: messages.thisWeek, count: facets.dueThisWeek))
        }
        let month = Self.month(of: viewing.today)
        entries.append(
            FacetPanel.Entry(
                value: month, name: messages.thisMonth,
                count: facets.dueMonths.first { $0.name == month }?.count ?? 0))
        entries.append(
            FacetPanel.Entry(value: "none", name: messages.withoutDay, count: facets.withoutDay))
        let others = facets.dueMonths.filter { $0.name != month }
        let past = others.filter { $0.name < month }.reversed()
        entries += (others.filter { $0.name > month } + past).map {
            FacetPanel.Entry(
                value: $0.name, name: messages.name(ofDue: $0.name), count: $0.count)
        }
        let chosen = viewing.address.values(QueryKey.due.rawValue)
        self.entries = entries.filter { $0.count > 0 || chosen.contains($0.value) }
    }

    /// The week of a day, Monday to Sunday: "2026-11-23..2026-11-29".
    static func week(of day: CivilDate) -> String? {
        guard let week = day.week, let monday = CivilDate(dayNumber: week.lowerBound),
            let sunday = CivilDate(dayNumber: week.upperBound)
        else { return nil }
        return "\(monday)..\(sunday)"
    }

    /// The month of a day: "2026-11".
    static func month(of day: CivilDate) -> String { String("\(day)".prefix(7)) }
}
