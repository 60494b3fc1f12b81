/// An entry of the history: what somebody changed, which is never changed itself.
public struct Edit: Sendable, Hashable {
    /// What an entry is about.
    public enum Subject: String, Sendable, Hashable, CaseIterable {
        /// A document's text, record or state.
        case document
        /// What was done about a task.
        case task
        /// A measured value.
        case target
    }

    /// What it is about.
    public var subject: Subject
    /// The document.
    public var document: Int64
    /// What of it: a field's name, "page 2, line 5, word 3", a task's number and day.
    public var place: String
    /// What stood there; nil for nothing.
    public var before: String?
    /// What stands there now; nil for nothing.
    public var after: String?
    /// What the editor says about it.
    public var note: String?

    /// Creates an entry.
    public init(
        _ subject: Subject, document: Int64, place: String, before: String? = nil,
        after: String? = nil, note: String? = nil
    ) {
        self.subject = subject
        self.document = document
        self.place = place
        self.before = before
        self.after = after
        self.note = note
    }
}
