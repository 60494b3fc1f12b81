/// A place in a document's text.
public struct TextPlace: Sendable, Hashable {
    /// The page, from 1.
    public var page: Int
    /// The line on the page, from 1.
    public var line: Int
}
