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

    /// The paper's words: "trước ngày 15/6".
    public var text: String
    /// The last day that satisfies it, where the text alone determines one.
    public var by: CivilDate?
    /// Whether the words say "before" (trước): the day itself is already late.
    public var before: Bool
    /// How often it falls due; nil for a single time.
    public var recurrence: Recurrence?
    /// The recurrence as an RFC 5545 rule: "FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=15".
    public var rrule: String?
    /// The event from which the time runs: "ngày ban hành".
    public var relativeTo: String?

    /// Creates a deadline.
    public init(
        text: String, by: CivilDate? = nil, before: Bool = false,
        recurrence: Recurrence? = nil, rrule: String? = nil, relativeTo: String? = nil
    ) {
        self.text = text
        self.by = by
        self.before = before
        self.recurrence = recurrence
        self.rrule = rrule
        self.relativeTo = relativeTo
    }
}

extension Deadline {
    private enum CodingKeys: String, CodingKey {
        case text, by, before, recurrence, rrule, relativeTo
    }

    /// Writes every key, a value that was not found as an explicit null.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(text, forKey: .text)
        try container.encode(by, forKey: .by)
        try container.encode(before, forKey: .before)
        try container.encode(recurrence, forKey: .recurrence)
        try container.encode(rrule, forKey: .rrule)
        try container.encode(relativeTo, forKey: .relativeTo)
    }
}
