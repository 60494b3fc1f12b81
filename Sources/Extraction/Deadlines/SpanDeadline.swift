import DocumentModel

/// A span of time, due by its end: "từ ngày 01/9 đến ngày 30/9/2025", "từ tháng 3 đến tháng 10 năm 2026".
enum SpanDeadline: DeadlineRule {
    static let examples = [
        DeadlineExample(
            "từ ngày 01/9/2025 đến ngày 30/9/2025;", "từ ngày 01/9/2025 đến ngày 30/9/2025",
            by: "2025-09-30"),
        DeadlineExample(
            "từ ngày 15 đến ngày 20 tháng 9 năm 2025", "từ ngày 15 đến ngày 20 tháng 9 năm 2025",
            by: "2025-09-20"),
        DeadlineExample(
            "Từ 01/10 đến hết 31/12/2025", "Từ 01/10 đến hết 31/12/2025", by: "2025-12-31"),
        DeadlineExample(
            "từ tháng 3 đến tháng 10 năm 2026; số", "từ tháng 3 đến tháng 10 năm 2026",
            by: "2026-10-31"),
        DeadlineExample(
            "từ quý I đến quý III/2026.", "từ quý I đến quý III/2026", by: "2026-09-30"),
        DeadlineExample(
            "Từ tháng 3 đến tháng 11 hàng năm", "Từ tháng 3 đến tháng 11 hàng năm", every: .year,
            rrule: "FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=-1"),
        DeadlineExample(
            "từ ngày 16 đến ngày 31 tháng 12 hằng năm;",
            "từ ngày 16 đến ngày 31 tháng 12 hằng năm", every: .year,
            rrule: "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=31"),
        DeadlineExample(
            "từ 8h00 ngày 05/9 đến 17h00 ngày 06/9/2025",
            "từ 8h00 ngày 05/9 đến 17h00 ngày 06/9/2025", by: "2025-09-06"),
        DeadlineExample("từ tháng 9 đến tháng 12", "từ tháng 9 đến tháng 12"),
        DeadlineExample(
            "Từ năm 2025 đến năm 2030", "Từ năm 2025 đến năm 2030", by: "2030-12-31", labelled: true
        ),
    ]
    static let counterexamples = [
        "từ ngày 01/7/2025", "từ năm 2025 đến năm 2030", "từ xã đến tỉnh", "từ 05 đến 10 ngày",
        "Tư tháng 3 đến tháng 4",
    ]

    /// One end of a span.
    private struct Edge {
        var days: NamedDays?
        var period: Period?
        var end: Int

        init?(in passage: Passage, at token: Int) {
            if let period = Period(openIn: passage, at: token) {
                self.period = period
                end = period.end
            } else if let days = NamedDays(in: passage, at: token) {
                if case .weekdays = days.days { return nil }
                self.days = days
                end = days.end
            } else {
                return nil
            }
        }
    }

    static func match(in passage: Passage, at token: Int, isLabelled: Bool) -> DeadlineMatch? {
        guard passage.spelling(at: token) == "tư1" else { return nil }
        let start = ClockTime(in: passage, at: token + 1)?.end ?? token + 1
        guard let first = Edge(in: passage, at: start),
            ["den", "-", "toi"].contains(passage.folded(at: first.end))
        else { return nil }
        let opening = DeadlineOpening(in: passage, at: first.end)
        let middle = max(opening.end, first.end + 1)
        let clock = ClockTime(in: passage, at: middle)
        guard let last = Edge(in: passage, at: clock?.end ?? middle) else { return nil }
        guard isLabelled || last.period?.kind != .year else { return nil }
        var deadline = Deadline(text: "", time: clock?.text, before: opening.isBefore)
        deadline.by = last.days?.lastDate ?? last.period?.lastDay
        deadline.from = firstDay(first, before: deadline.by, of: last.days)
        var end = last.end
        if deadline.by == nil, let word = RecurrenceWord(in: passage, at: end),
            word.recurrence == .year
        {
            end = word.end
            deadline.recurrence = .year
            deadline.rrule = last.days?.rrule(every: .year) ?? last.period?.rrule(isBefore: false)
        } else if deadline.by == nil, case .monthDays? = last.days?.days {
            return nil
        }
        deadline.text = passage.text(ofTokens: token..<end)
        return DeadlineMatch(
            deadline: deadline, tokens: token..<end, days: deadline.by == nil ? last.days : nil)
    }

    /// The first day, its missing parts being those of the last.
    private static func firstDay(
        _ edge: Edge, before last: CivilDate?, of days: NamedDays?
    ) -> CivilDate? {
        guard let last else { return nil }
        if let period = edge.period {
            return CivilDate(year: period.year ?? last.year, month: period.firstMonth, day: 1)
        }
        switch edge.days?.days {
        case .dates(let dates): return dates.min()
        case .yearDays(let days):
            return days.first.flatMap { CivilDate(year: last.year, month: $0.month, day: $0.day) }
        case .monthDays(let days, nil):
            return days.first.flatMap { CivilDate(year: last.year, month: last.month, day: $0) }
        default: return nil
        }
    }
}

extension Period {
    /// The rule of RFC 5545 of the last days of the period, or of the days before it, in every year.
    func rrule(isBefore: Bool) -> String {
        var rule = RecurrenceRule(.yearly)
        rule.months =
            isBefore ? [firstMonth == 1 ? 12 : firstMonth - 1] : lastMonths.uniqued().sorted()
        rule.monthDays = [-1]
        return rule.description
    }
}
