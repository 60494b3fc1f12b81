import DocumentModel
import Testing

@testable import PageRendering

/// A page counts as read only when all of it was there.
@Suite struct CutImageTests {
    /// What a file says of its only page: nil for nothing, a reason where there is no image.
    private enum Verdict: Equatable {
        case sound
        case defective(PageDefect.Kind)
        case refused(RenderingError.Code)
    }

    private static func verdict(_ file: [UInt8]) -> Verdict {
        do throws(RenderingError) {
            let source = try PageSource(bytes: file)
            _ = try source.image(ofPage: 1)
            return source.defects(ofPage: 1)?.first.map { .defective($0.kind) } ?? .sound
        } catch {
            return .refused(error.code)
        }
    }

    /// The kinds of image that a PDF holds: its dictionary and its data.
    private static var images: [(name: String, entries: String, data: [UInt8], side: Int)] {
        let gray = "/ColorSpace /DeviceGray /BitsPerComponent 8"
        let black = "/ColorSpace /DeviceGray /BitsPerComponent 1"
        let png = PNGChunks(SampleImages.png(SampleImages.noise))?.page(paper: SampleImages.noise)
        let strip = SampleImages.group4(SampleImages.bilevel)
        let raw = SampleImages.noise.pixels
        // A segment that says how large the page is, then one whose bitmap is packed as by Group 4.
        let size = Bytes.big(256) + Bytes.big(256) + Bytes.big(0) + Bytes.big(0)
        var jbig2: [UInt8] = Bytes.big(0) + [48, 0, 1]
        jbig2 += Bytes.big(19) + size + [0, 0, 0]
        jbig2 += Bytes.big(1) + [38, 0, 1]
        jbig2 += Bytes.big(18 + strip.count) + size
        jbig2 += [0, 1] + strip
        let runs: [UInt8] = stride(from: 0, to: raw.count, by: 128).flatMap { start -> [UInt8] in
            [127] + raw[start..<start + 128]
        }
        let digits: [UInt8] = SampleImages.bilevel.pixels.flatMap { byte in
            [byte >> 4, byte & 15].map { (digit: UInt8) -> UInt8 in
                digit < 10 ? 48 + digit : 87 + digit
            }
        }
        return [
            ("JPEG", "\(gray) /Filter /DCTDecode", SampleImages.jpeg(SampleImages.noise), 256),
            (
                "Flate",
                "\(gray) /Filter /FlateDecode"
                    + " /DecodeParms << /Predictor 15 /Colors 1 /Columns 256 >>",
                png?.data ?? [], 256
            ),
            (
                "Group 4",
                "\(black) /Filter /CCITTFaxDecode"
                    + " /DecodeParms << /K -1 /Columns 256 /Rows 256 >>", strip, 256
            ),
            ("JBIG2", "\(black) /Filter /JBIG2Decode", jbig2, 256),
            ("JPEG 2000", "/Filter /JPXDecode", SampleImages.jpeg2000, 64),
            ("plain", gray, raw, 256),
            ("run lengths", "\(gray) /Filter /RunLengthDecode", runs + [128], 256),
            ("digits", "\(black) /Filter /ASCIIHexDecode", digits + [UInt8(ascii: ">")], 256),
        ]
    }

    @Test(arguments: images.map(\.name), [25, 50, 90])
    func aCutImageInASoundPDFIsNoticed(name: String, percent: Int) throws {
        let image = try #require(Self.images.first { $0.name == name })
        let cut = Array(image.data.prefix(image.data.count * percent / 100))
        let file = SampleImages.pdf(columns: image.side, rows: image.side, image.entries, cut)
        #expect(Self.verdict(file) == .defective(.damaged))
    }

    @Test(arguments: images.map(\.name))
    func aWholeImageIsNotAccused(name: String) throws {
        let image = try #require(Self.images.first { $0.name == name })
        #expect(image.data.count > 100)
        let file = SampleImages.pdf(
            columns: image.side, rows: image.side, image.entries, image.data)
        #expect(Self.verdict(file) == .sound)
    }

    @Test func aFlateStreamThatEndsTooSoonIsNoticed() {
        // Sound as a stream, but of fewer rows than the image claims.
        let png = PNGChunks(SampleImages.png(SampleImages.noise))?.page(paper: SampleImages.noise)
        let file = SampleImages.pdf(
            columns: 256, rows: 300,
            "/ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /FlateDecode"
                + " /DecodeParms << /Predictor 15 /Colors 1 /Columns 256 >>", png?.data ?? [])
        #expect(Self.verdict(file) == .defective(.damaged))
    }

    @Test func anImageThatIsNotThereIsNoticed() {
        let file = Bytes.page("144 0 0 72 0 0 cm /I Do")
        #expect(Self.verdict(file) == .defective(.damaged))
    }

    @Test func aBlankPageIsSound() {
        #expect(Self.verdict(Bytes.page("")) == .sound)
    }

    @Test func aPDFWhoseTableIsElsewhereWasPiecedTogether() {
        var file = Bytes.page("BT /F 12 Tf 10 40 Td (Hello) Tj ET")
        file.insert(contentsOf: Array("     ".utf8), at: 20)
        #expect(Self.verdict(file) == .defective(.pieced))
    }

    @Test(arguments: [25, 50, 90])
    func aCutPDFIsNoticed(percent: Int) {
        let file = SampleImages.pdf(
            columns: 256, rows: 256, "/ColorSpace /DeviceGray /BitsPerComponent 8",
            SampleImages.noise.pixels)
        let verdict = Self.verdict(Array(file.prefix(file.count * percent / 100)))
        #expect(verdict != .sound)
    }

    private static var pictures: [(name: String, file: [UInt8])] {
        [
            ("JPEG", SampleImages.jpeg(SampleImages.noise)),
            ("progressive JPEG", SampleImages.progressive),
            ("PNG", SampleImages.png(SampleImages.noise)),
            ("Group 4", SampleImages.group4TIFF(SampleImages.bilevel)),
            ("plain TIFF", Bytes.tiff([(100, 100, 7)])),
            ("WebP", SampleImages.webp), ("JPEG 2000", SampleImages.jpeg2000),
            ("PGM", Array("P5 256 256 255\n".utf8) + SampleImages.noise.pixels),
        ]
    }

    @Test(arguments: pictures.map(\.name), [25, 50, 90])
    func aCutPictureIsNoticed(name: String, percent: Int) throws {
        let picture = try #require(Self.pictures.first { $0.name == name })
        let cut = Array(picture.file.prefix(picture.file.count * percent / 100))
        #expect(Self.verdict(cut) != .sound)
    }

    @Test(arguments: pictures.map(\.name))
    func aWholePictureIsSound(name: String) throws {
        let picture = try #require(Self.pictures.first { $0.name == name })
        #expect(Self.verdict(picture.file) == .sound)
    }

    @Test func damagedDataOfAJPEGAreNoticed() {
        var file = SampleImages.jpeg(SampleImages.noise)
        // A marker of the end in the middle of the data: whole by its frame, cut by its data.
        let middle = file.count / 2
        file.replaceSubrange(middle..<middle + 2, with: [0xff, 0xd9])
        #expect(Self.verdict(file) == .defective(.damaged))
    }

    @Test func damagedRowsOfAFaxAreNoticed() throws {
        var file = SampleImages.group4TIFF(SampleImages.bilevel)
        let strip = try #require(try TIFFDirectory.chain(in: file, limit: 1).first?.strip)
        for place in strip where place % 16 == 0 { file[place] ^= 0xff }
        #expect(Self.verdict(file) != .sound)
    }
}
