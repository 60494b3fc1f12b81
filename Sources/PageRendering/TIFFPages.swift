internal import DocumentModel
internal import Leptonica

/// The pages of a TIFF file.
final class TIFFPages {
    /// What was noticed so far.
    private(set) var defects = PageDefects()

    private let bytes: [UInt8]
    private let directories: [TIFFDirectory]
    private let limits: RenderingLimits

    /// Walks the file's directories; nothing is decoded yet.
    init(bytes: [UInt8], limits: RenderingLimits) throws(RenderingError) {
        directories = try TIFFDirectory.chain(in: bytes, limit: limits.pages)
        self.bytes = bytes
        self.limits = limits
        var rest = limits.documentPixels
        for page in directories where page.width > 0 && page.height > 0 {
            guard page.width <= rest / page.height else {
                throw RenderingError(
                    .tooLarge,
                    detail: "\(count) pages of too many pixels together; limit: document="
                        + "\(RenderingLimits.number(limits.documentPixels, in: 1_000_000))"
                        + " million pixels")
            }
            rest -= page.width * page.height
        }
    }

    /// The number of pages.
    var count: Int { directories.count }

    /// Decodes a page.
    func image(ofPage number: Int) throws(RenderingError) -> PageImage {
        try squared(upright(number), directory: directories[number - 1])
    }

    /// A page with its picture: a lone strip of CCITT Group 4 as it is, anything else compressed anew
    /// without loss.
    func encoded(page number: Int) throws(RenderingError) -> EncodedPage {
        let directory = directories[number - 1]
        let paper = try image(ofPage: number)
        if directory.isOneGroup4Strip, let strip = directory.strip {
            return EncodedPage(
                encoding: .group4(blackIsOne: directory.photometric == 1), color: .gray, bits: 1,
                columns: directory.width, rows: directory.height, paper: paper,
                data: Array(bytes[strip]))
        }
        guard let page = try upright(number).encoded(onPaperOf: paper) else {
            throw Self.outOfMemory
        }
        return page
    }

    /// Decodes a page as it is stored; leptonica turns it as its orientation tag says.
    private func upright(_ number: Int) throws(RenderingError) -> PixHandle {
        let directory = directories[number - 1]
        if let contradiction = directory.contradiction {
            throw RenderingError(.corrupt, detail: contradiction)
        }
        try limits.check(width: directory.width, height: directory.height)
        var warnings = 0
        guard
            let stored = PixHandle(
                decoding: bytes, as: .tiff(page: number - 1), warnings: &warnings)
        else {
            throw directory.oddity.map { RenderingError(.unsupported, detail: $0) }
                ?? RenderingError(.corrupt, detail: "The TIFF page cannot be decoded.")
        }
        if warnings > 0 || !directory.hasWholeStrips {
            defects.add(
                PageDefect(
                    .damaged,
                    detail: directory.hasWholeStrips
                        ? "damaged rows in the TIFF page" : "strips of the TIFF page are missing"),
                toPage: number)
        }
        let isTurned = stored.width == directory.height && stored.height == directory.width
        guard isTurned || stored.width == directory.width && stored.height == directory.height
        else {
            throw RenderingError(
                .corrupt, detail: "The TIFF page is not as large as its directory says.")
        }
        guard let flat = stored.flattened() else { throw Self.outOfMemory }
        return flat
    }

    /// The page with as many pixels per inch across as down: faxes have 204×98 or 204×196.
    private func squared(
        _ page: consuming PixHandle, directory: TIFFDirectory
    ) throws(RenderingError) -> PageImage {
        let isTurned = page.width == directory.height && page.height == directory.width
        var (x, y) = (directory.xResolution, directory.yResolution)
        if isTurned { (x, y) = (y, x) }
        let resolution = ResolutionGuess.settle(
            stated: max(x, y), width: page.width, height: page.height)
        guard resolution == max(x, y), min(x, y) >= 70, min(x, y) < 0.95 * max(x, y) else {
            guard let image = page.pageImage(resolution: resolution) else { throw Self.outOfMemory }
            return image
        }
        let (width, height) = (
            Double(page.width) * resolution / x, Double(page.height) * resolution / y
        )
        try limits.check(width: Int(width), height: Int(height))
        guard let scaled = page.scaled(x: resolution / x, y: resolution / y),
            let image = scaled.pageImage(resolution: resolution)
        else { throw Self.outOfMemory }
        return image
    }

    private static let outOfMemory = RenderingError(
        .outOfMemory, detail: "There is no memory for the TIFF page.")
}
