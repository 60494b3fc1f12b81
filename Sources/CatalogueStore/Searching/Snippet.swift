/// A stretch of a document's text in which the words looked for stand.
public struct Snippet: Sendable, Hashable {
    /// A part of the stretch.
    public struct Part: Sendable, Hashable {
        /// Its characters; line feeds are blanks.
        public var text: String
        /// Whether it is what was looked for.
        public var isFound: Bool

        /// Creates a part.
        public init(_ text: String, isFound: Bool = false) {
            self.text = text
            self.isFound = isFound
        }
    }

    /// The page, from 1.
    public var page: Int
    /// The parts in order, which joined are the stretch; what is left out before or after is "…".
    public var parts: [Part]

    /// Creates a stretch.
    public init(page: Int, parts: [Part]) {
        self.page = page
        self.parts = parts
    }

    /// The stretch without its marks.
    public var text: String { parts.map(\.text).joined() }
}

/// A document that a search found.
public struct SearchHit: Sendable, Hashable {
    /// The document.
    public var document: DocumentSummary
    /// Where its text has the words; nil where only its number or title has them, or no words were
    /// looked for.
    public var snippet: Snippet?

    /// Creates a hit.
    public init(document: DocumentSummary, snippet: Snippet?) {
        self.document = document
        self.snippet = snippet
    }
}
