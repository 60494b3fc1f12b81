import DocumentModel
import Leptonica
import Testing

@testable import PageRendering

/// Pictures as they are stored, for a PDF that holds them so.
@Suite struct EncodedPageTests {
    private func image(_ format: PageImage.PixelFormat, width: Int = 40, height: Int = 24)
        -> PageImage
    {
        let count = height * PageImage.bytesPerRow(width: width, format: format)
        let pixels = (0..<count).map { UInt8(truncatingIfNeeded: $0 * 37) }
        return PageImage(
            width: width, height: height, format: format, resolution: 144, pixels: pixels)
    }

    private func png(_ image: PageImage) -> [UInt8] {
        guard let pix = PixHandle(copying: image), let file = pix.png() else { return [] }
        return file
    }

    @Test(arguments: [PageImage.PixelFormat.gray, .rgb])
    func aPNGGivesItsCompressedRows(format: PageImage.PixelFormat) throws {
        let file = png(image(format))
        let page = try #require(try PageSource(bytes: file).encodedPage(1))
        #expect(page.encoding == .deflatedRows)
        #expect(page.color == (format == .gray ? .gray : .rgb))
        #expect(page.bits == 8)
        #expect(page.paperWidth == 20 && page.paperHeight == 12)
        #expect(file.firstRange(of: page.data) != nil)
    }

    @Test(arguments: [UInt8(4), 6])
    func aPNGWithTransparencyIsNotTakenAsItIs(colorType: UInt8) {
        var file = png(image(.gray))
        file[25] = colorType
        #expect(PNGChunks(file)?.page(paper: image(.gray)) == nil)
    }

    @Test func aPNGInTwoDirectionsIsNotTakenAsItIs() {
        var file = png(image(.gray))
        file[28] = 1
        #expect(PNGChunks(file)?.page(paper: image(.gray)) == nil)
        #expect(PNGChunks(Array(file.prefix(60))) == nil)
    }

    @Test func aFaxGivesItsStrip() throws {
        guard let pix = PixHandle(copying: image(.bilevel, width: 64, height: 64)),
            let file = pix.group4TIFF()
        else {
            Issue.record("leptonica gave no TIFF")
            return
        }
        let page = try #require(try PageSource(bytes: file).encodedPage(1))
        #expect(page.encoding == .group4(blackIsOne: false))
        #expect(page.columns == 64 && page.rows == 64)
        let strip = try #require(try TIFFDirectory.chain(in: file, limit: 1).first?.strip)
        #expect(page.data == Array(file[strip]))
    }

    @Test(arguments: [PageImage.PixelFormat.bilevel, .gray, .rgb])
    func whatIsCompressedAnewLosesNothing(format: PageImage.PixelFormat) {
        let image = image(format)
        guard let pix = PixHandle(copying: image),
            let file = format == .bilevel ? pix.group4TIFF() : pix.png(),
            let again = PixHandle(
                decoding: file, as: format == .bilevel ? .tiff(page: 0) : .png)
        else {
            Issue.record("leptonica gave no picture")
            return
        }
        #expect(again.pageImage(resolution: 144) == image)
    }

    @Test func aTIFFOfAnotherKindIsCompressedAnew() throws {
        let file = Bytes.tiff([(width: 40, height: 24, tone: 90), (width: 20, height: 30, tone: 9)])
        let source = try PageSource(bytes: file)
        let pages = try [1, 2].map { try #require(try source.encodedPage($0)) }
        #expect(pages.map(\.encoding) == [.deflatedRows, .deflatedRows])
        #expect(pages.map(\.columns) == [40, 20])
        #expect(pages.map(\.rows) == [24, 30])
    }

    @Test func aFineFaxKeepsItsOwnRows() throws {
        let file = Bytes.tiff([(width: 40, height: 24, tone: 90)], down: 100)
        let page = try #require(try PageSource(bytes: file).encodedPage(1))
        #expect(page.rows == 24)
        #expect(abs(page.paperHeight - 24 * 72 / 100) < 0.5)
    }

    @Test(arguments: [
        (UInt8(0xc0), UInt8(1), EncodedPage.Color.gray), (0xc2, 3, .rgb), (0xc1, 4, .cmyk),
    ])
    func aJPEGIsTakenWhole(frame: UInt8, samples: UInt8, color: EncodedPage.Color) throws {
        let file = Self.jpeg(frame: frame, samples: samples)
        let page = try #require(JPEGMarkers(file)?.page(file, paper: image(.gray)))
        #expect(page.color == color)
        #expect(page.data == file)
        #expect(page.encoding == .jpeg(isInverted: samples == 4))
    }

    @Test(arguments: [(UInt8(0xc3), UInt8(8)), (0xc9, 8), (0xc1, 12)])
    func aJPEGOfARareKindIsNotTakenAsItIs(frame: UInt8, bits: UInt8) throws {
        let file = Self.jpeg(frame: frame, samples: 1, bits: bits)
        #expect(try #require(JPEGMarkers(file)).page(file, paper: image(.gray)) == nil)
    }

    /// The markers of a picture by a program of Adobe's kind.
    private static func jpeg(frame: UInt8, samples: UInt8, bits: UInt8 = 8) -> [UInt8] {
        let adobe = [UInt8]("Adobe".utf8) + [0, 100, 0, 0, 0, 0, 2]
        let size: [UInt8] = [bits, 0, 24, 0, 40, samples]
        let components: [[UInt8]] = (0..<samples).map { [$0, 0x11, 0] }
        var file: [UInt8] = [0xff, 0xd8, 0xff, 0xee, 0, 14] + adobe
        file += [0xff, frame, 0, 8 + 3 * samples] + size
        file += components.joined()
        return file + [0xff, 0xd9]
    }

    @Test(arguments: [(UInt8(16), UInt8(3), true), (17, 1, true), (18, 3, false), (16, 1, false)])
    func aJPEG2000OfPlainColorsIsTakenWhole(space: UInt8, samples: UInt8, isTaken: Bool) throws {
        func box(_ kind: String, _ content: [UInt8]) -> [UInt8] {
            Bytes.big(content.count + 8) + [UInt8](kind.utf8) + content
        }
        let header =
            box("ihdr", Bytes.big(24) + Bytes.big(40) + [0, samples, 7, 7, 0, 0])
            + box("colr", [1, 0, 0, 0, 0, 0, space])
        let file = box("jP  ", [0x0d, 0x0a, 0x87, 0x0a]) + box("jp2h", header) + box("jp2c", [])
        let page = try #require(JPEG2000Boxes(file)).page(file, paper: image(.gray))
        #expect((page != nil) == isTaken)
        #expect(JPEG2000Boxes([0xff, 0x4f, 0xff, 0x51]) == nil)
    }

    @Test func aTextHasNoPicture() throws {
        #expect(try PageSource(bytes: [0x61]).encodedPage(1) == nil)
    }
}
