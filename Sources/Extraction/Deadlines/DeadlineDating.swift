import DocumentModel

/// Reckons with the directive's own date what deadlines leave to it.
struct DeadlineDating: Sendable {
    /// How many days of a recurring deadline are told.
    static let nextCount = 4
    /// Days further back than this are conditions ("xây dựng trước ngày 01/7/2006"), no deadlines.
    private static let longestDelay = 366

    /// The directive's date; nil where it is unknown or incomplete.
    let issued: CivilDate?

    /// Creates a reckoning from a date, of which only a whole one is of use.
    init(issued: CivilDate?) { self.issued = issued.flatMap { $0.isComplete ? $0 : nil } }

    /// The deadlines with what the date adds, without those long past.
    func dated(_ deadlines: [Deadline]) -> [Deadline] {
        guard let issued else { return deadlines }
        return deadlines.compactMap { deadline in
            if let by = deadline.by?.dayNumber, let day = issued.dayNumber,
                by + Self.longestDelay < day
            {
                return nil
            }
            var dated = deadline
            if deadline.recurrence != nil {
                let days = deadline.occurrences(from: issued, count: Self.nextCount)
                dated.next = days.isEmpty ? nil : days
            } else if deadline.by == nil {
                dated.resolved = Self.lastDay(of: deadline, from: issued)
            }
            return dated
        }
    }

    /// The last day of a deadline whose words leave out the year, or that runs from the signing.
    private static func lastDay(of deadline: Deadline, from issued: CivilDate) -> CivilDate? {
        if let term = deadline.term {
            guard let event = deadline.relativeTo, runsFromSigning(event) else { return nil }
            switch term.unit {
            case .day: return issued.adding(days: term.count)
            case .week: return issued.adding(days: 7 * term.count)
            case .month: return issued.adding(months: term.count)
            case .year: return issued.adding(months: 12 * term.count)
            // Public holidays are moved every year, and hours are counted from one nobody wrote down.
            case .hour, .workingDay: return nil
            }
        }
        guard deadline.relativeTo == nil, deadline.from == nil else { return nil }
        let passage = Passage(deadline.text)
        for token in passage.tokens.indices {
            if let match = DayDeadline.match(in: passage, at: token, isLabelled: true),
                case .yearDays(let days)? = match.days?.days,
                match.tokens == token..<passage.tokens.count, !deadline.text.contains("năm")
            {
                return days.last.flatMap { next($0, from: issued) }
            }
            let opening = DeadlineOpening(in: passage, at: token)
            if let period = Period(openIn: passage, at: opening.end), period.year == nil,
                period.end == passage.tokens.count
            {
                return lastDay(of: period, isBefore: opening.isBefore, from: issued)
            }
        }
        return nil
    }

    private static let signings = [
        "ngày ký", "ngày ban hành", "ngày ký ban hành", "ngày ký Quyết định này",
        "ngày ban hành Kế hoạch này", "ngày ban hành Quyết định này", "ngày ban hành Chỉ thị này",
        "ngày ban hành văn bản này", "ngày ký ban hành Kế hoạch này",
        "ngày ký ban hành Quyết định này", "ngày Kế hoạch này được ban hành",
        "ngày Kế hoạch được ban hành", "ngày Chỉ thị này được ban hành",
    ].map(Phrase.init)

    /// Whether an event is the signing of the directive itself.
    private static func runsFromSigning(_ event: String) -> Bool {
        let passage = Passage(event)
        return signings.contains { passage.end(of: $0, at: 0) == passage.tokens.count }
    }

    private static func next(_ day: NamedDays.YearDay, from issued: CivilDate) -> CivilDate? {
        [issued.year, issued.year + 1].lazy
            .compactMap { CivilDate(year: $0, month: day.month, day: day.day) }
            .first { $0 >= issued }
    }

    private static func lastDay(
        of period: Period, isBefore: Bool, from issued: CivilDate
    ) -> CivilDate? {
        for year in [issued.year, issued.year + 1] {
            var dated = period
            dated.year = year
            if let day = isBefore ? dated.dayBefore : dated.lastDay, day >= issued { return day }
        }
        return nil
    }
}
