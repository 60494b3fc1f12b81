import PageRendering

/// A picture of a page, as browsers take it.
public struct PagePicture: Sendable, Hashable {
    /// The largest picture, in bytes.
    package static let largestSize = 32 << 20

    /// The whole file.
    public let bytes: [UInt8]
    /// "image/jpeg" or "image/png".
    public let mediaType: String
    /// Columns in pixels.
    public let width: Int
    /// Rows in pixels.
    public let height: Int

    /// Takes the bytes of a whole JPEG or PNG file; nil for anything else, whoever gave it.
    public init?(_ bytes: [UInt8]) {
        guard bytes.count <= Self.largestSize, let head = PictureHead(bytes) else { return nil }
        self.bytes = bytes
        mediaType = head.format == .png ? "image/png" : "image/jpeg"
        width = head.width
        height = head.height
    }
}
