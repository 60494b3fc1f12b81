import DocumentModel
import ImageCleaning
import Testing

@Suite struct PageCleanerTests {
    private let cleaner = PageCleaner()

    @Test func whitePageIsBlank() throws {
        #expect(try cleaner.clean(Sheet().image).isBlank)
    }

    @Test func specksAndTheScannersEdgeAreBlank() throws {
        var sheet = Sheet()
        for speck in 0..<40 {
            sheet.ink(x: 50 + speck * 20, y: 90 + speck * 25, width: 2, height: 3)
        }
        sheet.ink(x: 0, y: 0, width: 6, height: 1_240)
        #expect(try cleaner.clean(sheet.image).isBlank)
    }

    @Test func oneCharacterIsNotBlank() throws {
        var sheet = Sheet()
        sheet.ink(x: 430, y: 60, width: 5, height: 14)
        #expect(try !cleaner.clean(sheet.image).isBlank)
    }

    @Test(arguments: [-3.0, -1.5, 1.5, 3.0])
    func slantingLinesAreMadeLevel(degrees: Double) throws {
        var sheet = Sheet()
        sheet.inkText(degrees: degrees)
        let cleaned = try cleaner.clean(sheet.image)
        #expect(abs(cleaned.geometry.skew + degrees) < 0.3)
        // What came out slants so little that it is left alone.
        let leveling = PageCleaner(settings: CleaningSettings(turnsUpright: false))
        #expect(try leveling.clean(cleaned.image).geometry.skew == 0)
    }

    @Test func aSlightSlantIsLeftToTheEngine() throws {
        var sheet = Sheet()
        sheet.inkText(degrees: 0.4)
        #expect(try cleaner.clean(sheet.image).geometry.skew == 0)
    }

    @Test func coarseScansAreEnlargedAndTheGeometrySaysSo() throws {
        var sheet = Sheet()
        sheet.inkText(degrees: 0)
        let cleaned = try cleaner.clean(sheet.image)
        #expect(cleaned.image.resolution == 300)
        #expect(abs(cleaned.image.width - 2 * sheet.width) <= 1)
        #expect(cleaned.geometry.width == cleaned.image.width)
        #expect(cleaned.geometry.height == cleaned.image.height)
        #expect(cleaned.geometry.resolution == 300)
    }

    @Test func withoutAnyStepTheGrayPageKeepsItsPixels() throws {
        var sheet = Sheet()
        sheet.inkText(degrees: 2)
        let none = CleaningSettings(
            turnsUpright: false, levels: false, liftsColoredInk: false, enlarges: false)
        #expect(try PageCleaner(settings: none).clean(sheet.image).image == sheet.image)
    }

    @Test func aSealIsLiftedAndTheTextUnderItStays() throws {
        let (paper, seal, ink): ([UInt8], [UInt8], [UInt8]) =
            ([255, 255, 255], [230, 60, 70], [60, 15, 20])
        // A seal of 40×40 pixels on a sheet of 80×80, a stroke of ink through its middle.
        let pixels = (0..<80).flatMap { y in
            (0..<80).flatMap { x in
                (20..<60).contains(x) && (20..<60).contains(y)
                    ? ((38..<42).contains(x) ? ink : seal) : paper
            }
        }
        let image = PageImage(width: 80, height: 80, format: .rgb, resolution: 300, pixels: pixels)
        let cleaned = try cleaner.clean(image).image
        #expect(cleaned.format == .gray)
        #expect(cleaned.pixels[30 * 80 + 25] > 200)
        #expect(cleaned.pixels[30 * 80 + 40] < 90)
        let kept = try PageCleaner(settings: CleaningSettings(liftsColoredInk: false)).clean(image)
            .image
        #expect(kept.pixels[30 * 80 + 25] < 150)
    }
}
