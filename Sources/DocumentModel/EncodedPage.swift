/// A page of an image file with its picture as it is stored: compressed, for a container that takes
/// the bytes as they are.
public struct EncodedPage: Sendable, Hashable {
    /// How the bytes of the picture are compressed.
    public enum Encoding: Sendable, Hashable {
        /// A JPEG file; whether its four inks are stored inverted, as Adobe's programs do.
        case jpeg(isInverted: Bool)
        /// A JPEG 2000 file (JP2).
        case jpeg2000
        /// CCITT Group 4, as in faxes; whether a black pixel is a 1.
        case group4(blackIsOne: Bool)
        /// Deflated rows, each after the number of its filter, as in PNG.
        case deflatedRows
    }

    /// What the samples of a pixel mean.
    public enum Color: Sendable, Hashable {
        /// One sample, 0 is black.
        case gray
        /// Red, green, blue.
        case rgb
        /// Four inks.
        case cmyk
        /// One sample, an index of these colours: three bytes each.
        case palette([UInt8])

        /// Samples a pixel.
        public var samples: Int {
            switch self {
            case .gray, .palette: 1
            case .rgb: 3
            case .cmyk: 4
            }
        }
    }

    /// How the bytes are compressed.
    public var encoding: Encoding
    /// What the samples mean.
    public var color: Color
    /// Bits a sample.
    public var bits: Int
    /// Columns as stored, before any turning.
    public var columns: Int
    /// Rows as stored.
    public var rows: Int
    /// How the stored picture is to be turned: TIFF and EXIF orientation, 1 … 8.
    public var orientation: Int
    /// The upright paper's width in points (1/72 inch).
    public var paperWidth: Double
    /// The upright paper's height in points.
    public var paperHeight: Double
    /// The compressed picture.
    public var data: [UInt8]

    /// Creates a page.
    public init(
        encoding: Encoding, color: Color, bits: Int, columns: Int, rows: Int,
        orientation: Int = 1, paperWidth: Double, paperHeight: Double, data: [UInt8]
    ) {
        self.encoding = encoding
        self.color = color
        self.bits = bits
        self.columns = columns
        self.rows = rows
        self.orientation = orientation
        self.paperWidth = paperWidth
        self.paperHeight = paperHeight
        self.data = data
    }
}
