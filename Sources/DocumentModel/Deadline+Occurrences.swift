extension Deadline {
    /// The first days on which a recurring deadline falls due, on or after a day, in order.
    ///
    /// Where the words name no day of the period ("hằng quý"), it is the period's last, as for
    /// ``by``. Empty for a single time, for a recurrence whose first period nobody tells ("02 năm một
    /// lần") and for a day with unknown parts.
    public func occurrences(from start: CivilDate, count: Int) -> [CivilDate] {
        let days = Set(datedRules.flatMap { $0.occurrences(from: start, count: count) })
        return Array(days.sorted().prefix(count))
    }

    /// The rules by which days of the calendar can be told, one for each line of ``rrule``.
    ///
    /// A rule that names no day of its period ("hằng quý") stands here as the rule of the period's
    /// last day. Empty for a single time and for a recurrence whose first period nobody tells ("02
    /// năm một lần").
    public var datedRules: [RecurrenceRule] {
        guard let rrule, let recurrence else { return [] }
        var rules: [RecurrenceRule] = []
        for line in rrule.split(separator: "\n") {
            guard var rule = RecurrenceRule(String(line)) else { return [] }
            if !rule.namesDays {
                guard rule == recurrence.plainRule else { return [] }
                rule = recurrence.lastDays
            } else if rule.frequency == .daily, rule.interval > 1 {
                return []
            }
            rules.append(rule)
        }
        return rules
    }
}

extension Deadline.Recurrence {
    /// The rule that repeats the period and names no day of it.
    public var plainRule: RecurrenceRule {
        var rule: RecurrenceRule
        switch self {
        case .day: rule = RecurrenceRule(.daily)
        case .week: rule = RecurrenceRule(.weekly)
        case .month: rule = RecurrenceRule(.monthly)
        case .quarter:
            rule = RecurrenceRule(.monthly)
            rule.interval = 3
        case .halfYear:
            rule = RecurrenceRule(.monthly)
            rule.interval = 6
        case .year: rule = RecurrenceRule(.yearly)
        }
        return rule
    }

    /// The rule of the last day of each period.
    public var lastDays: RecurrenceRule {
        var rule = RecurrenceRule(.yearly)
        rule.monthDays = [-1]
        switch self {
        case .day: return RecurrenceRule(.daily)
        case .week:
            rule = RecurrenceRule(.weekly)
            rule.days = [RecurrenceRule.Day(.sunday)]
        case .month: rule.frequency = .monthly
        case .quarter: rule.months = [3, 6, 9, 12]
        case .halfYear: rule.months = [6, 12]
        case .year: rule.months = [12]
        }
        return rule
    }
}
