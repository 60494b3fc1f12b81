/// A document that nobody has accepted yet, with what a person should look at.
public struct ReviewItem: Sendable, Hashable {
    /// The document.
    public var document: DocumentSummary
    /// How many of number, date and deadlines are doubtful or missing.
    public var doubtfulFields: Int
    /// How many words are; nil where the document was kept before they were counted.
    public var doubtfulWords: Int?
}
