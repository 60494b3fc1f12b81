public import DocumentModel

/// A page made ready for the reader, and what was done to it.
public struct CleanedPage: Sendable, Hashable {
    /// The image to read, upright, its lines level; never to be kept in place of the original.
    public let image: PageImage
    /// The size of ``image`` and the turns that made it from the original.
    public let geometry: PageGeometry
    /// Whether nothing on the page is as large as a printed character.
    public let isBlank: Bool

    /// Creates a cleaned page.
    public init(image: PageImage, geometry: PageGeometry, isBlank: Bool) {
        self.image = image
        self.geometry = geometry
        self.isBlank = isBlank
    }
}
