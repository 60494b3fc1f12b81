import DocumentModel

/// A deadline found in a passage.
struct DeadlineMatch: Sendable, Hashable {
    /// What is due when.
    var deadline: Deadline
    /// The tokens it takes.
    var tokens: Range<Int>
}

/// A form that deadlines are written in, with its examples.
protocol DeadlineRule: SendableMetatype {
    /// Texts that begin with a deadline of this form and what it means.
    static var examples: [DeadlineExample] { get }
    /// Texts that do not.
    static var counterexamples: [String] { get }
    /// The deadline that begins at a token.
    static func match(in passage: Passage, at token: Int) -> DeadlineMatch?
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

    /// Creates an example.
    init(
        _ text: String, _ words: String, by: String? = nil,
        every recurrence: Deadline.Recurrence? = nil,
        rrule: String? = nil
    ) {
        self.text = text
        self.words = words
        self.by = by
        self.recurrence = recurrence
        self.rrule = rrule
    }
}
