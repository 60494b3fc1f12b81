/// How large a file and its pages may be.
///
/// They are looked at before memory is taken for what they limit.
public struct RenderingLimits: Sendable, Hashable, Codable {
    /// The bytes of a file; 200 MB.
    public var fileBytes: Int
    /// The pages of a file; 2,000.
    public var pages: Int
    /// The pixels of a page; 250 million.
    public var pixels: Int
    /// The pixels along a side; 32,767.
    public var side: Int
    /// The fewest pixels along a side that can hold a line of text; 16.
    public var leastSide: Int

    /// Creates limits; the defaults suit scans of paper up to A0.
    public init(
        fileBytes: Int = 200_000_000, pages: Int = 2_000, pixels: Int = 250_000_000,
        side: Int = 32_767, leastSide: Int = 16
    ) {
        self.fileBytes = fileBytes
        self.pages = pages
        self.pixels = pixels
        self.side = side
        self.leastSide = leastSide
    }

    /// Refuses an image that passes the limits.
    func check(width: Int, height: Int) throws(RenderingError) {
        guard width > 0, height > 0 else {
            throw RenderingError(.corrupt, detail: "The image says it is \(width)×\(height).")
        }
        guard width >= leastSide, height >= leastSide else {
            throw RenderingError(
                .tooSmall,
                detail:
                    "The image has \(width)×\(height) pixels, at least \(leastSide) a side are needed."
            )
        }
        guard width <= side, height <= side, width <= pixels / height else {
            throw RenderingError(
                .tooLarge,
                detail: "The image has \(width)×\(height) pixels; the limits are \(side) a side"
                    + " and \(pixels) in all.")
        }
    }
}
