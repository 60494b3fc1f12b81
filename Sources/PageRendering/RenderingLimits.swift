/// How large a file and its pages may be.
///
/// They are looked at before memory is taken for what they limit.
public struct RenderingLimits: Sendable, Hashable, Codable {
    /// The bytes of a file; 200 MB.
    public var fileBytes: Int
    /// The pages of a file; 2,000.
    public var pages: Int
    /// The pixels of a page; 100 million.
    public var pixels: Int
    /// The pixels along a side; 32,767.
    public var side: Int
    /// The pixels of all the pages of an image file together; 2,000 million.
    public var documentPixels: Int
    /// The bytes that the drawing instructions of a page of a PDF may have unpacked; 64 MiB.
    public var contentBytes: Int
    /// The bytes of text of a page, in UTF-8: of a text file, or of a PDF's own; 1 MiB.
    public var textBytes: Int

    /// The fewest pixels along a side that can hold a line of text.
    public static let leastSide = 16

    /// Creates limits; the defaults suit scans of paper up to A1.
    public init(
        fileBytes: Int = 200_000_000, pages: Int = 2_000, pixels: Int = 100_000_000,
        side: Int = 32_767, documentPixels: Int = 2_000_000_000, contentBytes: Int = 64 << 20,
        textBytes: Int = 1 << 20
    ) {
        self.fileBytes = fileBytes
        self.pages = pages
        self.pixels = pixels
        self.side = side
        self.documentPixels = documentPixels
        self.contentBytes = contentBytes
        self.textBytes = textBytes
    }

    /// Whether an image of some size, at least 1 a side, stays within the limits of a page.
    func allow(width: Int, height: Int) -> Bool {
        width <= side && height <= side && width <= pixels / height
    }

    /// Refuses an image that passes the limits, or has no pixels.
    func check(width: Int, height: Int) throws(RenderingError) {
        guard width > 0, height > 0 else {
            throw RenderingError(.corrupt, detail: "The image says it is \(width)×\(height).")
        }
        guard allow(width: width, height: height) else {
            throw RenderingError(.tooLarge, detail: tooLarge(width: width, height: height))
        }
    }

    /// What is said of an image that passes the limits.
    func tooLarge(width: Int, height: Int) -> String {
        "\(width)×\(height) pixels; limits: side=\(side) pixels, "
            + "page=\(Self.number(pixels, in: 1_000_000)) million pixels"
    }

    /// Refuses more pages than the limit allows.
    func check(pages count: Int) throws(RenderingError) {
        guard count <= pages else {
            throw RenderingError(.tooLarge, detail: "\(count) pages; limit: pages=\(pages)")
        }
    }

    /// Refuses a file of more bytes than the limit allows.
    func check(bytes count: Int) throws(RenderingError) {
        guard count <= fileBytes else {
            throw RenderingError(
                .tooLarge,
                detail: "\(Self.number(count, in: 1_000_000)) MB; "
                    + "limit: file=\(Self.number(fileBytes, in: 1_000_000)) MB")
        }
    }

    /// A count in a larger unit, to a tenth where it is no whole number of them.
    static func number(_ count: Int, in unit: Int) -> String {
        let tenths = count / (unit / 10)
        return tenths.isMultiple(of: 10) ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
    }
}
