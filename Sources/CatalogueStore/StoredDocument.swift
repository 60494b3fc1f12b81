public import DocumentModel

/// A document as it is kept.
public struct StoredDocument: Sendable {
    /// Its number in the catalogue.
    public var id: Int64
    /// Counts the changes: what is changed on the ground of an older one is refused.
    public var version: Int
    /// What was read: the pages as restored, the record with what people corrected.
    public var converted: ConvertedDocument
    /// What people corrected.
    public var corrections: Corrections
    /// Which settings and models it was made with.
    public var fingerprint: String
    /// Whether it is secret and nobody has released it.
    public var isHeld: Bool

    /// The pages with what people corrected on them: the best text there is.
    public var correctedPages: [RestoredPage] {
        converted.pages.map { $0.corrected(by: corrections.words).page }
    }
}
