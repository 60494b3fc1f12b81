/// A text after restoration, line for line what it was before.
public struct RestoredText: Sendable, Hashable {
    /// The pages in order.
    public var pages: [RestoredPage]
    /// Whether the last line ends with a line feed.
    public var endsWithLineFeed: Bool

    /// Creates a text.
    public init(pages: [RestoredPage], endsWithLineFeed: Bool = true) {
        self.pages = pages
        self.endsWithLineFeed = endsWithLineFeed
    }
}
