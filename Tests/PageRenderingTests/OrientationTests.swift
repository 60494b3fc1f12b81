import DocumentModel
import Testing

@testable import PageRendering

/// Where the stored corner comes to lie, for each of the eight orientations of TIFF and EXIF.
@Suite struct OrientationTests {
    /// A corner of the upright picture.
    enum Corner: Sendable {
        case topLeft, topRight, bottomRight, bottomLeft
    }

    static let corners: [(orientation: Int, corner: Corner, isSideways: Bool)] = [
        (1, .topLeft, false), (2, .topRight, false), (3, .bottomRight, false),
        (4, .bottomLeft, false), (5, .topLeft, true), (6, .topRight, true),
        (7, .bottomRight, true), (8, .bottomLeft, true),
    ]

    private func expectCorner(
        _ file: [UInt8], _ expected: (orientation: Int, corner: Corner, isSideways: Bool)
    ) throws {
        let source = try PageSource(bytes: file)
        let image = try source.image(ofPage: 1)
        let size = expected.isSideways ? [32, 48] : [48, 32]
        #expect([image.width, image.height] == size)
        #expect(source.defects(ofPage: 1) == nil)
        func isDark(_ x: Int, _ y: Int) -> Bool {
            let samples = image.format == .rgb ? 3 : 1
            return image.pixels[y * image.bytesPerRow + x * samples] < 128
        }
        let (right, bottom) = (image.width - 4, image.height - 4)
        let dark: [Corner] = [
            isDark(3, 3) ? .topLeft : nil, isDark(right, 3) ? .topRight : nil,
            isDark(right, bottom) ? .bottomRight : nil, isDark(3, bottom) ? .bottomLeft : nil,
        ].compactMap { $0 }
        #expect(dark == [expected.corner], "orientation \(expected.orientation)")
        // The searchable copy keeps the picture as stored and turns its page, or is turned already.
        let page = try #require(try source.encodedPage(1))
        #expect((page.paperWidth < page.paperHeight) == expected.isSideways)
        let isStored = page.orientation == expected.orientation
        #expect(
            isStored && [page.columns, page.rows] == [48, 32]
                || page.orientation == 1 && [page.columns, page.rows] == size)
    }

    @Test(arguments: corners)
    func aJPEGIsTurned(expected: (orientation: Int, corner: Corner, isSideways: Bool)) throws {
        let jpeg = SampleImages.jpeg(SampleImages.corner)
        let block = EXIFOrientation.sign + SampleImages.exif(expected.orientation)
        let marker = [0xff, 0xe1] + Bytes.big16(block.count + 2) + block
        try expectCorner(Array(jpeg.prefix(2)) + marker + jpeg.dropFirst(2), expected)
    }

    @Test(arguments: corners)
    func aPNGIsTurned(expected: (orientation: Int, corner: Corner, isSideways: Bool)) throws {
        let png = SampleImages.png(SampleImages.corner)
        let block = SampleImages.exif(expected.orientation)
        let chunk =
            Bytes.big(block.count) + Array("eXIf".utf8) + block
            + Bytes.big(Int(Self.checksum(Array("eXIf".utf8) + block)))
        try expectCorner(Array(png.prefix(33)) + chunk + png.dropFirst(33), expected)
    }

    @Test(arguments: corners)
    func aWebPIsTurned(expected: (orientation: Int, corner: Corner, isSideways: Bool)) throws {
        var webp = SampleImages.webp
        webp[webp.count - 7] = UInt8(expected.orientation)
        try expectCorner(webp, expected)
    }

    @Test(arguments: corners)
    func aTIFFIsTurned(expected: (orientation: Int, corner: Corner, isSideways: Bool)) throws {
        try expectCorner(Self.tiff(orientation: expected.orientation), expected)
    }

    @Test(arguments: [0, 9, 255])
    func nonsenseLeavesThePictureAsItIs(orientation: Int) {
        #expect(EXIFOrientation.orientation(in: SampleImages.exif(orientation)[...]) == nil)
    }

    @Test func aBlockThatLeavesItsFileIsIgnored() {
        let block = SampleImages.exif(6)
        for length in 0..<block.count - 4 {
            _ = EXIFOrientation.orientation(in: block.prefix(length))
        }
        #expect(EXIFOrientation.orientation(in: block.prefix(12)) == nil)
        #expect(EXIFOrientation.orientation(in: []) == nil)
    }

    /// A TIFF of ``SampleImages/corner`` with tag 274.
    private static func tiff(orientation: Int) -> [UInt8] {
        func entry(_ tag: Int, _ value: Int) -> [UInt8] {
            Bytes.big16(tag) + Bytes.big16(4) + Bytes.big(1) + Bytes.big(value)
        }
        let pixels = SampleImages.corner.pixels
        let head: [UInt8] = [0x4d, 0x4d, 0, 0x2a] + Bytes.big(8)
        let strip = 8 + 2 + 10 * 12 + 4
        let entries = [
            entry(256, 48), entry(257, 32), short(258, 8), short(259, 1), short(262, 1),
            entry(273, strip), short(274, orientation), short(277, 1), entry(278, 32),
            entry(279, pixels.count),
        ]
        return head + Bytes.big16(entries.count) + entries.joined() + Bytes.big(0) + pixels
    }

    private static func short(_ tag: Int, _ value: Int) -> [UInt8] {
        Bytes.big16(tag) + Bytes.big16(3) + Bytes.big(1) + Bytes.big16(value) + [0, 0]
    }

    /// The checksum of PNG (CRC-32 of ISO 3309).
    private static func checksum(_ bytes: [UInt8]) -> UInt32 {
        var sum: UInt32 = 0xffff_ffff
        for byte in bytes {
            sum ^= UInt32(byte)
            for _ in 0..<8 { sum = sum & 1 == 0 ? sum >> 1 : (sum >> 1) ^ 0xedb8_8320 }
        }
        return ~sum
    }
}
