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

    @Test func specksOfABilevelScanBecomePaperAndDotsStay() throws {
        // 300 dpi: a speck of 2×3 pixels, a dot of 5×5, a stroke, and a speck that touches it.
        var rows = [[Bool]](repeating: [Bool](repeating: false, count: 800), count: 400)
        func ink(_ x: Range<Int>, _ y: Range<Int>) {
            for row in y { for column in x { rows[row][column] = true } }
        }
        ink(100..<102, 100..<103)
        ink(200..<205, 200..<205)
        ink(300..<306, 100..<160)
        ink(306..<308, 120..<122)
        let pixels = rows.flatMap { row in
            stride(from: 0, to: 800, by: 8).map { start in
                (0..<8).reduce(UInt8(0)) { $0 | (row[start + $1] ? 0x80 >> UInt8($1) : 0) }
            }
        }
        let page = PageImage(
            width: 800, height: 400, format: .bilevel, resolution: 300, pixels: pixels)
        let settings = CleaningSettings(turnsUpright: false)
        let cleaned = try PageCleaner(settings: settings).clean(page).image
        func isInk(_ x: Int, _ y: Int) -> Bool {
            cleaned.pixels[y * 100 + x / 8] & (0x80 >> UInt8(x & 7)) != 0
        }
        #expect(!isInk(100, 100))
        #expect(isInk(200, 200))
        #expect(isInk(307, 121))
        let kept = CleaningSettings(turnsUpright: false, removesSpecks: false)
        #expect(try PageCleaner(settings: kept).clean(page).image == page)
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
            turnsUpright: false, levels: false, liftsColoredInk: false, removesSpecks: false,
            enlarges: false)
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
