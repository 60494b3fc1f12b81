public import DocumentModel

/// Where the words of a page come from, and what their boxes refer to.
public struct PagePlace: Sendable, Hashable {
    /// Where the words come from.
    public var origin: TextOrigin
    /// The image that the boxes refer to; nil where there was none.
    public var geometry: PageGeometry?
    /// Whether its document is secret and nobody has released it.
    public var isHeld: Bool
}
