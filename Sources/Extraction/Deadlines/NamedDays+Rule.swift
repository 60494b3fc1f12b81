import DocumentModel

extension NamedDays {
    /// The rule of RFC 5545 by which the days recur, several on lines of their own; nil where they
    /// and the period do not go together.
    func rrule(every recurrence: Deadline.Recurrence) -> String? {
        switch days {
        case .dates: return nil
        case .weekdays(let weekdays):
            guard recurrence == .week else { return nil }
            var rule = RecurrenceRule(.weekly)
            rule.days = weekdays.map { RecurrenceRule.Day($0) }
            return rule.description
        case .monthDays(let days, let months):
            return Self.rule(
                ofDays: days, months: months ?? Self.lastMonths(of: recurrence), every: recurrence)
        case .yearDays(let days):
            return Self.rules(of: days).map(\.description).joined(separator: "\n")
        }
    }

    private static func rule(
        ofDays days: [Int], months: [Int]?, every recurrence: Deadline.Recurrence
    ) -> String? {
        guard recurrence != .day, recurrence != .week else { return nil }
        var rule = RecurrenceRule(months == nil ? .monthly : .yearly)
        rule.months = months ?? []
        rule.monthDays = days
        // A month that has no such day ends the term (Civil Code 2015, Article 148.3).
        if days.count == 1, let day = days.first,
            (months ?? [2]).contains(where: { day > CivilDate.daysIn(month: $0, year: 2025) })
        {
            rule.frequency = .monthly
            rule.monthDays = Array(28...day)
            rule.positions = [-1]
        }
        return rule.description
    }

    /// The months in which periods end; nil for months themselves.
    private static func lastMonths(of recurrence: Deadline.Recurrence) -> [Int]? {
        switch recurrence {
        case .quarter: [3, 6, 9, 12]
        case .halfYear: [6, 12]
        case .year: [12]
        case .month, .week, .day: nil
        }
    }

    /// One rule where the days share day or month, else one for each.
    private static func rules(of days: [YearDay]) -> [RecurrenceRule] {
        func rule(_ months: [Int], _ monthDays: [Int]) -> RecurrenceRule {
            var rule = RecurrenceRule(.yearly)
            rule.months = months
            rule.monthDays = months == [2] && monthDays == [29] ? [-1] : monthDays
            return rule
        }
        guard let first = days.first else { return [] }
        if days.allSatisfy({ $0.day == first.day }) {
            return [rule(days.map(\.month).uniqued(), [first.day])]
        }
        if days.allSatisfy({ $0.month == first.month }) {
            return [rule([first.month], days.map(\.day).uniqued())]
        }
        return days.map { rule([$0.month], [$0.day]) }
    }

    /// The last of the days where they are days of the calendar.
    var lastDate: CivilDate? {
        guard case .dates(let dates) = days else { return nil }
        return dates.max()
    }
}
