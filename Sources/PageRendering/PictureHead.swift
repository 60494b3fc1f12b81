/// What a whole PNG or JPEG file says of itself.
public struct PictureHead: Sendable, Hashable {
    /// `png` or `jpeg`.
    public let format: DocumentFormat
    /// Columns, at least 1.
    public let width: Int
    /// Rows, at least 1.
    public let height: Int

    /// Reads a file's head and looks whether its end is there; nil for anything else.
    public init?(_ bytes: [UInt8]) {
        guard let format = DocumentFormat.sniff(Array(bytes.prefix(Self.headLength))),
            format == .png && bytes.suffix(Self.endOfPNG.count) == Self.endOfPNG
                || format == .jpeg,
            let header = try? ImageHeader(bytes, format: format), header.width > 0,
            header.height > 0
        else { return nil }
        self.format = format
        width = header.width
        height = header.height
    }

    private static let headLength = 64
    /// The chunk IEND with its length and checksum.
    private static let endOfPNG: ArraySlice<UInt8> = [
        0, 0, 0, 0, 0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82,
    ]
}
