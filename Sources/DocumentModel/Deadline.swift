/// A time by which, or at which, a task is due.
public struct Deadline: Sendable, Hashable, Codable {
    /// How often a recurring duty falls due.
    public enum Recurrence: String, Sendable, Hashable, Codable, CaseIterable {
        /// Every day.
        case day
        /// Every week.
        case week
        /// Every month.
        case month
        /// Every quarter.
        case quarter
        /// Every half year.
        case halfYear = "half-year"
        /// Every year.
        case year
    }

    /// A length of time that runs from an event: "05 ngày làm việc".
    public struct Term: Sendable, Hashable, Codable {
        /// What is counted.
        public enum Unit: String, Sendable, Hashable, Codable, CaseIterable {
            /// Hours.
            case hour
            /// Days.
            case day
            /// Days without rest days and public holidays.
            case workingDay = "working-day"
            /// Weeks.
            case week
            /// Months.
            case month
            /// Years.
            case year
        }

        /// How many.
        public var count: Int
        /// Of what.
        public var unit: Unit

        /// Creates a length of time.
        public init(_ count: Int, _ unit: Unit) {
            self.count = count
            self.unit = unit
        }
    }

    /// The paper's words: "trước ngày 15/6".
    public var text: String
    /// The first day of a span: of "từ ngày 01/9/2025 đến ngày 30/9/2025".
    public var from: CivilDate?
    /// The last day that satisfies it, where the text alone determines one.
    public var by: CivilDate?
    /// The time of that day, hours and minutes: "17:00".
    public var time: String?
    /// Whether the words say "before" (trước): the day itself, or the time of it, is already late.
    public var before: Bool
    /// How often it falls due; nil for a single time.
    public var recurrence: Recurrence?
    /// The recurrence as an RFC 5545 rule: "FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=15"; two rules stand on
    /// lines of their own.
    public var rrule: String?
    /// How long it runs from an event: five working days.
    public var term: Term?
    /// The event from which the time runs, or at which it ends: "ngày ban hành".
    public var relativeTo: String?
    /// The last day, reckoned with the directive's own date where the words leave year or beginning
    /// to it: the next 15 June, ten days from the signing.
    public var resolved: CivilDate?
    /// The first days on which it recurs from the directive's own date on; nil where one of the two
    /// is unknown or the time is single.
    public var next: [CivilDate]?

    /// Creates a deadline.
    public init(
        text: String, from: CivilDate? = nil, by: CivilDate? = nil, time: String? = nil,
        before: Bool = false, recurrence: Recurrence? = nil, rrule: String? = nil,
        term: Term? = nil, relativeTo: String? = nil
    ) {
        self.text = text
        self.from = from
        self.by = by
        self.time = time
        self.before = before
        self.recurrence = recurrence
        self.rrule = rrule
        self.term = term
        self.relativeTo = relativeTo
    }
}

extension Deadline {
    private enum CodingKeys: String, CodingKey {
        case text, from, by, time, before, recurrence, rrule, term, relativeTo, resolved, next
    }

    /// Writes every key, a value that was not found as an explicit null.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(text, forKey: .text)
        try container.encode(from, forKey: .from)
        try container.encode(by, forKey: .by)
        try container.encode(time, forKey: .time)
        try container.encode(before, forKey: .before)
        try container.encode(recurrence, forKey: .recurrence)
        try container.encode(rrule, forKey: .rrule)
        try container.encode(term, forKey: .term)
        try container.encode(relativeTo, forKey: .relativeTo)
        try container.encode(resolved, forKey: .resolved)
        try container.encode(next, forKey: .next)
    }
}
