/// The pixels of one page, as they flow from rendering through cleaning to recognition.
public struct PageImage: Sendable, Hashable {
    /// How the bytes of a row are to be read.
    public enum PixelFormat: String, Sendable, Hashable, Codable {
        /// One bit a pixel, most significant bit first, 1 is black; rows padded to whole bytes.
        case bilevel
        /// One byte a pixel, 0 is black, 255 is white.
        case gray
        /// Three bytes a pixel: red, green, blue.
        case rgb
    }

    /// The number of columns, at least 1.
    public let width: Int
    /// The number of rows, at least 1.
    public let height: Int
    /// How the bytes of a row are to be read.
    public let format: PixelFormat
    /// Pixels per inch, the same in both directions, greater than 0.
    public let resolution: Double
    /// Rows from top to bottom, each `bytesPerRow` long, without gaps.
    public let pixels: [UInt8]

    /// Creates an image from its rows.
    ///
    /// - Precondition: `pixels` holds exactly `height` rows of ``bytesPerRow(width:format:)`` bytes.
    public init(
        width: Int, height: Int, format: PixelFormat, resolution: Double, pixels: [UInt8]
    ) {
        precondition(width > 0 && height > 0, "A page image has at least one pixel.")
        precondition(resolution > 0, "A page image has a resolution.")
        precondition(
            pixels.count == height * Self.bytesPerRow(width: width, format: format),
            "The bytes of a page image fill its rows exactly.")
        self.width = width
        self.height = height
        self.format = format
        self.resolution = resolution
        self.pixels = pixels
    }

    /// The length of one row in bytes.
    public var bytesPerRow: Int { Self.bytesPerRow(width: width, format: format) }

    /// The length in bytes of a row of `width` pixels.
    public static func bytesPerRow(width: Int, format: PixelFormat) -> Int {
        switch format {
        case .bilevel: (width + 7) / 8
        case .gray: width
        case .rgb: width * 3
        }
    }
}
