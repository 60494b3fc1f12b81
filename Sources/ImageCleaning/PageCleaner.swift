public import DocumentModel
internal import Leptonica

/// Makes page images ready for the reader: upright, level, large enough, in gray, free of seals and signatures in colour.
///
/// Each step is taken only where it is sure to help; a page that needs none keeps its pixels.
public struct PageCleaner: Sendable {
    /// Which steps are taken.
    public let settings: CleaningSettings

    /// Creates a cleaner.
    public init(settings: CleaningSettings = CleaningSettings()) {
        self.settings = settings
    }

    /// Cleans one page.
    ///
    /// - Parameter original: The page as rendered; it is not changed.
    /// - Returns: The image to read, in gray or one bit a pixel, and how it came about.
    /// - Throws: A ``CleaningError`` with the code `outOfMemory`.
    public func clean(_ original: PageImage) throws(CleaningError) -> CleanedPage {
        var page = try Self.made(reduced(original))
        var bilevel = try Self.made(page.bilevel())
        var rotation = 0
        if settings.turnsUpright, let quarters = PageAnalysis.quartersToUpright(bilevel),
            quarters > 0
        {
            page = try Self.made(page.turned(quarters: quarters))
            bilevel = try Self.made(bilevel.turned(quarters: quarters))
            rotation = quarters * 90
        }
        let areas = bilevel.inkBoxes()
        let isBlank = PageAnalysis.isBlank(areas, of: bilevel, resolution: original.resolution)
        var resolution = original.resolution
        var skew = 0.0
        if !isBlank {
            // In gray the tail of a comma may be such an area; the engine sees what joins it to the rest.
            if settings.removesSpecks, page.depth == 1 {
                let specks = PageAnalysis.specks(
                    among: areas, of: bilevel, resolution: resolution)
                if !specks.isEmpty { page = try Self.made(page.whitened(specks)) }
            }
            if settings.enlarges, resolution < Self.coarse {
                let factor = Self.fine / resolution
                page = try Self.made(Self.made(page.gray()).scaled(x: factor, y: factor))
                resolution = Self.fine
            }
            if settings.levels, let degrees = PageAnalysis.degreesToLevel(bilevel) {
                page = try Self.made(Self.made(page.gray()).turned(degrees: degrees))
                skew = degrees
            }
        }
        let geometry = PageGeometry(
            width: page.width, height: page.height, resolution: resolution, rotation: rotation,
            skew: skew)
        guard let image = page.pageImage(resolution: resolution) else {
            throw CleaningError(.outOfMemory)
        }
        return CleanedPage(image: image, geometry: geometry, isBlank: isBlank)
    }

    /// The page in gray, or in one bit a pixel where it came so.
    private func reduced(_ original: PageImage) -> PixHandle? {
        guard let pix = PixHandle(copying: original) else { return nil }
        guard original.format == .rgb else { return pix }
        return settings.liftsColoredInk
            ? pix.grayWithoutColoredInk(excess: Self.excessOfColor) : pix.gray()
    }

    private static func made(
        _ image: consuming PixHandle?
    ) throws(CleaningError) -> PixHandle {
        guard let image else { throw CleaningError(.outOfMemory) }
        return image
    }

    /// By how much a seal's red or a pen's blue exceeds the others; yellowed paper stays below.
    private static let excessOfColor = 40
    /// Scans coarser than this, faxes and 200 dpi, are enlarged.
    private static let coarse = 250.0
    /// What they are enlarged to, in pixels per inch.
    private static let fine = 300.0
}
