import DocumentModel

/// A deadline found in a passage.
struct DeadlineMatch: Sendable, Hashable {
    /// What is due when.
    var deadline: Deadline
    /// The tokens it takes.
    var tokens: Range<Int>
    /// The days that it names, without a year; nil where it names none.
    var days: NamedDays?
}

/// A form that deadlines are written in, with its examples.
protocol DeadlineRule: SendableMetatype {
    /// Texts that begin with a deadline of this form and what it means.
    static var examples: [DeadlineExample] { get }
    /// Texts that do not.
    static var counterexamples: [String] { get }
    /// The deadline that begins at a token of running text.
    static func match(in passage: Passage, at token: Int) -> DeadlineMatch?
    /// The deadline that begins at a token of an entry that a label says to be one ("Thời gian:").
    static func match(in passage: Passage, at token: Int, isLabelled: Bool) -> DeadlineMatch?
}

extension DeadlineRule {
    static func match(in passage: Passage, at token: Int) -> DeadlineMatch? {
        match(in: passage, at: token, isLabelled: false)
    }
}

/// A text that begins with a deadline.
struct DeadlineExample: Sendable {
    /// The words.
    var text: String
    /// The part of them that is the deadline.
    var words: String
    /// The last day, as YYYY-MM-DD; nil where the text does not tell.
    var by: String?
    /// How often.
    var recurrence: Deadline.Recurrence?
    /// The rule of RFC 5545.
    var rrule: String?
    /// The event from which the time runs.
    var relativeTo: String?
    /// Whether it is one only after a label.
    var isLabelled: Bool

    /// Creates an example.
    init(
        _ text: String, _ words: String, by: String? = nil,
        every recurrence: Deadline.Recurrence? = nil, rrule: String? = nil,
        relativeTo: String? = nil, labelled isLabelled: Bool = false
    ) {
        self.text = text
        self.words = words
        self.by = by
        self.recurrence = recurrence
        self.rrule = rrule
        self.relativeTo = relativeTo
        self.isLabelled = isLabelled
    }
}
