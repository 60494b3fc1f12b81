public import DocumentModel

/// A page of a document with what people corrected on it.
public struct DocumentPage: Sendable, Hashable {
    /// The page as restored.
    public var page: RestoredPage
    /// What people corrected on it.
    public var corrections: [WordCorrection]

    /// Creates a page.
    public init(page: RestoredPage, corrections: [WordCorrection]) {
        self.page = page
        self.corrections = corrections
    }
}
