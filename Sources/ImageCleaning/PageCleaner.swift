public import DocumentModel
internal import Leptonica

/// Makes page images ready for the reader: upright, level, in gray, free of red seals.
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
        guard var page = reduced(original), let first = page.bilevel() else {
            throw CleaningError(.outOfMemory)
        }
        var bilevel = first
        var (rotation, skew) = (0, 0.0)
        if settings.turnsUpright, let quarters = PageAnalysis.quartersToUpright(bilevel),
            quarters > 0
        {
            guard let turned = page.turned(quarters: quarters),
                let turnedBilevel = bilevel.turned(quarters: quarters)
            else { throw CleaningError(.outOfMemory) }
            page = turned
            bilevel = turnedBilevel
            rotation = quarters * 90
        }
        let isBlank = PageAnalysis.isBlank(bilevel, resolution: original.resolution)
        if settings.levels, !isBlank, let degrees = PageAnalysis.degreesToLevel(bilevel) {
            guard let gray = page.gray(), let turned = gray.turned(degrees: degrees) else {
                throw CleaningError(.outOfMemory)
            }
            page = turned
            skew = degrees
        }
        guard let image = page.pageImage(resolution: original.resolution) else {
            throw CleaningError(.outOfMemory)
        }
        return CleanedPage(
            image: image,
            geometry: PageGeometry(
                width: image.width, height: image.height, resolution: image.resolution,
                rotation: rotation, skew: skew),
            isBlank: isBlank)
    }

    /// The page in gray, or in one bit a pixel where it came so.
    private func reduced(_ original: PageImage) -> PixHandle? {
        guard let pix = PixHandle(copying: original) else { return nil }
        guard original.format == .rgb else { return pix }
        return settings.liftsRed ? pix.grayWithoutRed(excess: Self.excessOfRed) : pix.gray()
    }

    /// By how much red exceeds green and blue in a seal; skin-coloured paper stays below.
    private static let excessOfRed = 40
}
