/// One page of a TIFF file as its directory describes it.
struct TIFFDirectory: Equatable {
    /// Columns as stored.
    var width = 0
    /// Rows as stored.
    var height = 0
    /// Pixels per inch across; 0 where not stated.
    var xResolution = 0.0
    /// Pixels per inch down; 0 where not stated.
    var yResolution = 0.0

    /// Whether the page is stored in tiles, which leptonica does not read.
    var isTiled = false
    /// How the page is to be turned, 1 … 8.
    var orientation = 1
    /// How the pixels are compressed; 4 is CCITT Group 4.
    var compression = 1
    /// What a pixel means; 0: the lowest value is white, 1: it is black.
    var photometric = 0
    /// Which bit of a byte comes first; 1: the highest.
    var fillOrder = 1
    /// Bits a sample.
    var bits = 1
    /// Samples a pixel.
    var samples = 1
    /// Whether each sample has its own strips.
    var isPlanar = false
    /// What a sample is: 1 for a number without sign, which alone leptonica reads.
    var sampleFormat = 1
    /// Rows of a strip but for the last; nil: all of them.
    var rowsPerStrip: Int?
    /// How many strips the directory names.
    var stripCount = 0
    /// Whether every strip that is named lies within the file.
    var hasWholeStrips = true
    /// Where the pixels are; nil where they lie in several strips.
    var strip: Range<Int>?

    /// Whether the page is one strip of CCITT Group 4 that may be taken as it is.
    var isOneGroup4Strip: Bool {
        compression == 4 && fillOrder == 1 && orientation == 1 && photometric <= 1
            && strip?.isEmpty == false
    }

    /// What makes the page impossible, whatever its size; nil for nothing.
    var contradiction: String? {
        guard width > 0, height > 0 else { return "a page of \(width)×\(height) pixels" }
        guard (1...64).contains(bits), (1...64).contains(samples) else {
            return "\(samples) samples a pixel, \(bits) bits each"
        }
        guard !isTiled else { return nil }
        let rows = rowsPerStrip.map { min(max(1, $0), height) } ?? height
        let needed = ((height + rows - 1) / rows) * (isPlanar ? samples : 1)
        guard stripCount >= needed else { return "\(stripCount) strips where \(needed) are needed" }
        return nil
    }

    /// What leptonica does not read; nil for nothing.
    var oddity: String? {
        if isTiled { return "The TIFF page is stored in tiles." }
        if sampleFormat != 1 { return "The pixels of the TIFF page are no plain numbers." }
        return nil
    }

    /// Walks the chain of directories without decoding any page.
    ///
    /// - Parameters:
    ///   - bytes: The file.
    ///   - limit: The number of pages that may be found.
    /// - Returns: The pages in order.
    /// - Throws: `corrupt` where the chain leaves the file or bites its own tail, `noPages`,
    ///   `tooLarge`.
    static func chain(in bytes: [UInt8], limit: Int) throws(RenderingError) -> [TIFFDirectory] {
        guard let layout = TIFFLayout(bytes) else {
            throw RenderingError(.corrupt, detail: "The header of the TIFF file is damaged.")
        }
        guard var offset = layout.firstDirectory else {
            throw RenderingError(.corrupt, detail: "The TIFF file ends before its first page.")
        }
        var pages: [TIFFDirectory] = []
        var visited: Set<Int> = []
        while offset != 0 {
            guard visited.insert(offset).inserted else {
                throw RenderingError(
                    .corrupt, detail: "The chain of TIFF pages returns to its page \(pages.count).")
            }
            guard pages.count < limit else {
                throw RenderingError(
                    .tooLarge, detail: "more than \(limit) pages; limit: pages=\(limit)")
            }
            guard let (page, next) = layout.directory(at: offset) else {
                throw RenderingError(
                    .corrupt,
                    detail: "The directory of TIFF page \(pages.count + 1) lies outside the file.")
            }
            pages.append(page)
            offset = next
        }
        guard !pages.isEmpty else {
            throw RenderingError(.noPages, detail: "The TIFF file has no pages.")
        }
        return pages
    }
}
