public import DocumentModel

/// All that the catalogue knows of a document, for somebody who looks at it.
public struct DocumentDetails: Sendable {
    /// A place at which its file was offered.
    public struct Place: Sendable, Hashable {
        /// The path, NFC.
        public var path: String
        /// When, ISO 8601 in UTC.
        public var offeredAt: String
    }

    /// A task with all its days.
    public struct Task: Sendable, Hashable {
        /// The task, with the first day that is not done, or the last.
        public var summary: TaskSummary
        /// All its days, in order.
        public var days: [TaskDay]
    }

    /// A change that somebody made.
    public struct Edit: Sendable, Hashable {
        /// When, ISO 8601 in UTC.
        public var madeAt: String
        /// Who.
        public var madeBy: String
        /// "document", "task" or "target".
        public var subject: String
        /// What of it: a field, a word's place, a day.
        public var place: String
        /// What stood there; nil where there was nothing.
        public var before: String?
        /// What stands there now; nil where there is nothing.
        public var after: String?
        /// What was noted.
        public var note: String?
    }

    /// The head.
    public var summary: DocumentSummary
    /// The record, with what people corrected.
    public var record: DirectiveRecord
    /// How each step was made.
    public var made: [ProcessingStep]
    /// SHA-256 of the original's bytes, by which the store knows it.
    public var sha256: String
    /// Where the text comes from.
    public var textFrom: TextOrigin
    /// When it was read first, ISO 8601 in UTC.
    public var keptAt: String
    /// When it was last read anew or corrected, ISO 8601 in UTC.
    public var changedAt: String
    /// Where its file was offered, in order.
    public var places: [Place]
    /// Its tasks, in the document's order, each with all its days.
    public var tasks: [Task]
    /// Its targets with what was last measured.
    public var targets: [TargetSummary]
    /// What it cites.
    public var references: [ReferenceSummary]
    /// By what it is cited.
    public var citedBy: [ReferenceSummary]
    /// What people changed, in order.
    public var edits: [Edit]
}
