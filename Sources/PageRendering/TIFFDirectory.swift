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
    /// Where the pixels are; nil where they lie in several strips.
    var strip: Range<Int>?

    /// Whether the page is one strip of CCITT Group 4 that may be taken as it is.
    var isOneGroup4Strip: Bool {
        compression == 4 && fillOrder == 1 && orientation == 1 && photometric <= 1
            && strip?.isEmpty == false
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
                throw RenderingError(.tooLarge, detail: "The file has more than \(limit) pages.")
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
