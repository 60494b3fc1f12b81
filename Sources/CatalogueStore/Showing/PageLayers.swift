public import DocumentModel

/// A page with its three layers: what was read, what was restored, what people corrected.
public struct PageLayers: Sendable, Hashable {
    /// The document's version.
    public var version: Int
    /// Whether the document is secret and nobody has released it.
    public var isHeld: Bool
    /// How many pages the document has.
    public var pageCount: Int
    /// The text as it was read.
    public var rawText: String
    /// The text with what people corrected; nil where nobody has corrected anything.
    public var humanText: String?
    /// The page as restored, its words with their places.
    public var restored: RestoredPage
    /// The words that people corrected on it; no fields of the record.
    public var corrections: Corrections
}
