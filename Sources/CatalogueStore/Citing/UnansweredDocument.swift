/// A document with tasks that no other document of the archive cites.
public struct UnansweredDocument: Sendable, Hashable {
    /// The document.
    public var document: DocumentSummary
    /// How many days of its tasks are not done.
    public var openDays: Int
    /// How many of these have passed.
    public var overdueDays: Int
}
