import CatalogueStore
import DocumentModel
import Presentation

/// The times in which tasks are due, to choose from, each with how many tasks it would leave.
struct DuePeriods {
    /// The lines, the most pressing first.
    let entries: [FacetPanel.Entry]

    /// Counts.
    init(_ viewing: Viewing, query: SearchQuery, facets: Facets) throws {
        let messages = viewing.messages
        func count(_ value: String) throws -> Int {
            var narrowed = query
            narrowed.filter.due = []
            narrowed.filter.isDueUnknown = false
            guard QueryKey.due.add(value, to: &narrowed.filter) else { return 0 }
            return try viewing.catalogue.tasks(
                narrowed, page: PageRequest(limit: 0), today: viewing.today
            ).total
        }
        var entries = [
            FacetPanel.Entry(
                value: StatusCondition.overdue.rawValue,
                name: messages.name(of: StatusCondition.overdue),
                count: facets.statuses[.overdue] ?? 0)
        ]
        if let week = Self.week(of: viewing.today) {
            entries.append(
                FacetPanel.Entry(value: week, name: messages.thisWeek, count: try count(week)))
        }
        let month = Self.month(of: viewing.today)
        entries.append(
            FacetPanel.Entry(value: month, name: messages.thisMonth, count: try count(month)))
        entries.append(
            FacetPanel.Entry(value: "none", name: messages.withoutDay, count: try count("none")))
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
        guard let weekday = day.weekday?.rawValue, let monday = day.adding(days: 1 - weekday),
            let sunday = monday.adding(days: 6)
        else { return nil }
        return "\(monday)..\(sunday)"
    }

    /// The month of a day: "2026-11".
    static func month(of day: CivilDate) -> String { String("\(day)".prefix(7)) }
}
