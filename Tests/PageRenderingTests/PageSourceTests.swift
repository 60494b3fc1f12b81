import DocumentModel
import Foundation
import Testing

@testable import PageRendering

@Suite struct PageSourceTests {
    private static func code(_ bytes: [UInt8], password: String? = nil) -> RenderingError.Code? {
        do throws(RenderingError) {
            _ = try PageSource(bytes: bytes, password: password)
            return nil
        } catch {
            return error.code
        }
    }

    // MARK: Files

    @Test func whatIsNoDocumentIsRefusedWithItsReason() {
        #expect(Self.code([]) == .emptyFile)
        #expect(Self.code([0x50, 0x4b, 3, 4, 0, 0]) == .notADocument)
        #expect(Self.code([UInt8]("GIF89a".utf8)) == .unsupported)
        #expect(Self.code([UInt8]("%PDF-1.4\nnothing more".utf8)) == .corrupt)
        #expect(
            Self.code(
                Bytes.pdf([
                    "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [] /Count 0 >>",
                ])) == .noPages)
    }

    @Test func namesOfNoFileAreRefused() throws {
        func code(_ path: String) -> RenderingError.Code? {
            do throws(RenderingError) {
                _ = try PageSource(path: path)
                return nil
            } catch { return error.code }
        }
        #expect(code("/nonexistent/file.pdf") == .notFound)
        #expect(code("/tmp") == .notAFile)
        #expect(code("/dev/zero") == .notAFile)
    }

    @Test func aTextNamedAsAPDFIsNoDocument() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        for (name, isTaken) in [("a.pdf", false), ("a.PNG", false), ("a.txt", true), ("a", true)] {
            let path = folder.appending(path: name).path
            try Data("KẾ HOẠCH".utf8).write(to: URL(filePath: path))
            do throws(RenderingError) {
                _ = try PageSource(path: path)
                #expect(isTaken, "\(name)")
            } catch {
                #expect(!isTaken && error.code == .notADocument, "\(name)")
            }
        }
    }

    @Test func limitsAreLookedAtFirst() {
        #expect(throws: RenderingError.self) {
            _ = try PageSource(bytes: [65, 66, 67], limits: RenderingLimits(fileBytes: 2))
        }
        let pages = [(20, 20, UInt8(0)), (20, 20, UInt8(0)), (20, 20, UInt8(0))]
        let error = #expect(throws: RenderingError.self) {
            _ = try PageSource(bytes: Bytes.tiff(pages), limits: RenderingLimits(pages: 2))
        }
        #expect(error?.code == .tooLarge)
    }

    // MARK: Pictures

    @Test func aPictureThatIsTooLargeIsRefusedUndecoded() {
        func png(_ width: Int, _ height: Int) -> [UInt8] {
            // Nothing but a header: whoever decodes it finds it corrupt.
            [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] + Bytes.big(13) + [UInt8]("IHDR".utf8)
                + Bytes.big(width) + Bytes.big(height) + [8, 0, 0, 0, 0]
        }
        #expect(Self.code(png(40_000, 40_000)) == .tooLarge)
        #expect(Self.code(png(30_000, 30_000)) == .tooLarge)
        #expect(Self.code(png(10_001, 10_000)) == .tooLarge)
        #expect(Self.code(png(10_000, 10_000)) == nil)
        #expect(Self.code(png(100_000_000, 1)) == .tooLarge)
        #expect(Self.code(png(0, 100)) == .corrupt)
        #expect(Self.code(png(100, 100)) == nil)
    }

    @Test func ofAFilmTheFirstPictureIsReadAndTold() throws {
        // The picture of a sample as the first of a film.
        let sample = SampleImages.webp
        let pixels = Array(sample[30..<30 + 8 + 34])
        let frame = Array("ANMF".utf8) + [58, 0, 0, 0] + [UInt8](repeating: 0, count: 16) + pixels
        let head = Array("VP8X".utf8) + [10, 0, 0, 0, 2, 0, 0, 0, 47, 0, 0, 31, 0, 0]
        let body = Array("WEBP".utf8) + head + frame
        let file = Array("RIFF".utf8) + [UInt8(body.count), 0, 0, 0] + body
        let source = try PageSource(bytes: file)
        let image = try source.image(ofPage: 1)
        #expect((image.width, image.height) == (48, 32))
        #expect(source.defects(ofPage: 1)?.map(\.kind) == [.damaged])
        #expect(Self.code(Array(file.prefix(40))) == .corrupt)
    }

    @Test func everyPageOfATIFFComesInItsOwnSize() throws {
        let source = try PageSource(bytes: Bytes.tiff([(40, 30, 10), (50, 20, 200)]))
        #expect(source.format == .tiff)
        #expect(source.pageCount == 2)
        let (first, second) = (try source.image(ofPage: 1), try source.image(ofPage: 2))
        #expect((first.width, first.height) == (40, 30))
        #expect((second.width, second.height) == (50, 20))
        #expect(first.pixels.allSatisfy { $0 == 10 })
        #expect(second.pixels.allSatisfy { $0 == 200 })
        #expect(first.resolution == 200)
        #expect(try source.textLayer(ofPage: 1) == nil)
    }

    @Test func aFaxOfHalfTheRowsIsMadeSquare() throws {
        let image = try PageSource(bytes: Bytes.tiff([(40, 30, 10)], down: 100)).image(ofPage: 1)
        #expect((image.width, image.height) == (40, 60))
        #expect(image.resolution == 200)
    }

    @Test func pagesThatBiteTheirTailEnd() {
        #expect(Self.code(Bytes.tiff([(20, 20, 0), (20, 20, 0)], loops: true)) == .corrupt)
    }

    @Test func aTIFFInTilesIsNotReadAndNotCalledDamaged() {
        // The entry of rows per strip (278) becomes the one of the tiles' width.
        var file = Bytes.tiff([(40, 30, 10)])
        let entry = 8 + 2 + 7 * 12
        file.replaceSubrange(entry..<entry + 2, with: Bytes.big16(322))
        let error = #expect(throws: RenderingError.self) {
            try PageSource(bytes: file).image(ofPage: 1)
        }
        #expect(error?.code == .unsupported)
    }

    @Test func aCutOffTIFFIsCorrupt() throws {
        let file = Bytes.tiff([(40, 30, 10)])
        #expect(Self.code(Array(file.prefix(60))) == .corrupt)
        let source = try PageSource(bytes: Array(file.prefix(file.count - 600)))
        let error = #expect(throws: RenderingError.self) { _ = try source.image(ofPage: 1) }
        #expect(error?.code == .corrupt)
        #expect(error?.page == 1)
    }

    // MARK: PDF

    @Test func aScanComesPixelByPixel() throws {
        let scan = Bytes.checkerboard(columns: 400, rows: 200)
        let image = try PageSource(bytes: Bytes.page("144 0 0 72 0 0 cm /I Do", image: scan))
            .image(ofPage: 1)
        #expect((image.width, image.height) == (400, 200))
        #expect(image.resolution == 200)
        #expect(image.format == .bilevel)
        #expect(image.pixels.prefix(50).allSatisfy { $0 == 0xaa })
        #expect(image.pixels.dropFirst(50).prefix(50).allSatisfy { $0 == 0x55 })
    }

    @Test func theTurnOfAPageIsKept() throws {
        // A scan whose upper half is black, on a page shown turned by a quarter.
        let black =
            String(repeating: "00", count: 50 * 100) + String(repeating: "ff", count: 50 * 100)
            + ">"
        let scan = Bytes.stream(
            black,
            "/Type /XObject /Subtype /Image /Width 400 /Height 200 /BitsPerComponent 1"
                + " /ColorSpace /DeviceGray /Filter /ASCIIHexDecode")
        let content = "144 0 0 72 0 0 cm /I Do"
        let image = try PageSource(bytes: Bytes.page(content, image: scan, rotate: 90))
            .image(ofPage: 1)
        #expect(image.width * 2 == image.height)
        // Clockwise: what was above is on the right.
        let (left, right) = (image.width / 4, image.width * 3 / 4)
        func isBlack(_ x: Int) -> Bool {
            let row = image.height / 2 * image.bytesPerRow
            return switch image.format {
            case .bilevel: image.pixels[row + x / 8] & (0x80 >> UInt8(x & 7)) != 0
            case .gray: image.pixels[row + x] < 128
            case .rgb: image.pixels[row + x * 3] < 128
            }
        }
        #expect(!isBlack(left) && isBlack(right))
    }

    @Test func whatIsStampedOnAScanIsOnTheImage() throws {
        let scan = Bytes.checkerboard(columns: 400, rows: 200)
        let content = "q 144 0 0 72 0 0 cm /I Do Q 1 0 0 rg 0 0 36 36 re f"
        let image = try PageSource(bytes: Bytes.page(content, image: scan)).image(ofPage: 1)
        #expect((image.width, image.height) == (400, 200))
        #expect(image.format == .rgb)
        #expect(Array(image.pixels.suffix(1_200).prefix(3)) == [255, 0, 0])
    }

    @Test func bornDigitalPagesAreDrawnAt300DotsPerInch() throws {
        let source = try PageSource(bytes: Bytes.page("BT /F 12 Tf 10 40 Td (Hello) Tj ET"))
        let image = try source.image(ofPage: 1)
        #expect((image.width, image.height) == (600, 300))
        #expect(image.resolution == 300)
        let finer = try source.image(ofPage: 1, resolution: .fixed(600))
        #expect((finer.width, finer.height) == (1_200, 600))
    }

    @Test func theTextLayerHasItsBoxesInPixelsOfTheImage() throws {
        let content = "BT /F 12 Tf 10 50 Td (Ke hoach) Tj 0 -30 Td (So 07) Tj ET"
        let source = try PageSource(bytes: Bytes.page(content))
        let layer = try #require(try source.textLayer(ofPage: 1))
        let image = try source.image(ofPage: 1)
        #expect(layer.text == "Ke hoach\nSo 07")
        #expect(layer.origin == .layer)
        #expect(layer.geometry?.width == image.width)
        let first = try #require(layer.lines.first?.words.first?.box)
        // 10 points from the left, its base line 22 points from the top, at 300 dpi.
        #expect(abs(first.left - 42) <= 3)
        #expect(first.top < 92 && first.bottom >= 88)
    }

    @Test func aFewWordsOnAScanAreNoTextLayer() throws {
        let scan = Bytes.stream(
            String(repeating: String(repeating: "00ffffff", count: 12) + "00ff", count: 200) + ">",
            "/Type /XObject /Subtype /Image /Width 400 /Height 200 /BitsPerComponent 1"
                + " /ColorSpace /DeviceGray /Filter /ASCIIHexDecode")
        let content = "q 144 0 0 72 0 0 cm /I Do Q BT /F 6 Tf 4 4 Td (Signed) Tj ET"
        let source = try PageSource(bytes: Bytes.page(content, image: scan))
        #expect(try source.textLayer(ofPage: 1) == nil)
    }

    @Test func hiddenWordsOnAnEmptyPageAreNoTextLayer() throws {
        let content = "BT 3 Tr /F 12 Tf 10 40 Td (not on the paper) Tj ET"
        #expect(try PageSource(bytes: Bytes.page(content)).textLayer(ofPage: 1) == nil)
    }

    @Test func aPageThatIsAnnouncedButMissingIsCorrupt() throws {
        let file = Bytes.pdf([
            "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [9 0 R] /Count 1 >>",
        ])
        let source = try PageSource(bytes: file)
        let error = #expect(throws: RenderingError.self) { _ = try source.image(ofPage: 1) }
        #expect(error?.code == .corrupt)
        #expect(error?.page == 1)
    }

    @Test func aPageOutsideTheFileIsNamed() throws {
        let source = try PageSource(bytes: Bytes.page(""))
        for number in [0, 2] {
            let error = #expect(throws: RenderingError.self) {
                _ = try source.image(ofPage: number)
            }
            #expect(error?.code == .noSuchPage)
            #expect(error?.page == number)
        }
    }

    // MARK: Text

    @Test func aTextHasALayerAndNoImage() throws {
        let source = try PageSource(bytes: [UInt8]("một\u{c}hai".utf8))
        #expect(source.format == .text)
        #expect(source.pageCount == 2)
        #expect(try source.textLayer(ofPage: 2)?.text == "hai")
        let error = #expect(throws: RenderingError.self) { _ = try source.image(ofPage: 1) }
        #expect(error?.code == .noImage)
    }
}
