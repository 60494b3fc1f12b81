import Testing

@testable import PageRendering

/// Our own walk of a TIFF's directories, over what a file may claim.
@Suite struct TIFFDirectoryTests {
    /// An entry of a directory in big-endian order.
    private static func entry(
        _ tag: Int, kind: Int = 4, count: Int = 1, _ value: Int
    ) -> [UInt8] {
        Bytes.big16(tag) + Bytes.big16(kind) + Bytes.big(count) + Bytes.big(value)
    }

    /// A TIFF of one directory.
    private static func tiff(_ entries: [[UInt8]], next: Int = 0) -> [UInt8] {
        [0x4d, 0x4d, 0, 0x2a] + Bytes.big(8) + Bytes.big16(entries.count) + entries.joined()
            + Bytes.big(next)
    }

    private static func chain(_ file: [UInt8], limit: Int = 2_000) -> [TIFFDirectory]? {
        try? TIFFDirectory.chain(in: file, limit: limit)
    }

    private static func code(_ file: [UInt8], limit: Int = 2_000) -> RenderingError.Code? {
        do throws(RenderingError) {
            _ = try TIFFDirectory.chain(in: file, limit: limit)
            return nil
        } catch { return error.code }
    }

    @Test(arguments: [8, 10, 1_000_000, 0xffff_ffff])
    func aChainThatLeavesTheFileOrReturnsIsDamaged(next: Int) {
        #expect(Self.code(Self.tiff([Self.entry(256, 20)], next: next)) == .corrupt)
    }

    @Test func aFileWithoutADirectoryHasNoPages() {
        #expect(Self.code([0x4d, 0x4d, 0, 0x2a] + Bytes.big(0)) == .noPages)
        #expect(Self.code([0x4d, 0x4d, 0, 0x2a]) == .corrupt)
    }

    @Test func aDirectoryOfMoreEntriesThanTheFileHoldsIsDamaged() {
        var file = Self.tiff([Self.entry(256, 20)])
        file.replaceSubrange(8..<10, with: [0xff, 0xff])
        #expect(Self.code(file) == .corrupt)
    }

    @Test(arguments: [false, true])
    func aBigTIFFIsWalkedInBothOrders(isLittle: Bool) throws {
        func number(_ value: Int, _ length: Int) -> [UInt8] {
            let bytes = (0..<length).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
            return isLittle ? bytes : bytes.reversed()
        }
        func entry(_ tag: Int, _ kind: Int, _ count: Int, _ value: [UInt8]) -> [UInt8] {
            number(tag, 2) + number(kind, 2) + number(count, 8) + value
                + [UInt8](repeating: 0, count: 8 - value.count)
        }
        let file =
            (isLittle ? [0x49, 0x49] : [0x4d, 0x4d]) + number(0x2b, 2) + number(8, 2)
            + number(0, 2) + number(16, 8) + number(4, 8) + entry(256, 16, 1, number(640, 8))
            + entry(257, 4, 1, number(480, 4)) + entry(258, 3, 3, number(8, 2) + number(8, 2))
            + entry(277, 3, 1, number(3, 2)) + number(0, 8)
        let page = try #require(Self.chain(file)?.first)
        #expect((page.width, page.height, page.bits, page.samples) == (640, 480, 8, 3))
        // A number larger than any file.
        var absurd = file
        absurd.replaceSubrange(
            absurd.count - 8..<absurd.count, with: [UInt8](repeating: 255, count: 8))
        #expect(Self.code(absurd) == .corrupt)
    }

    @Test func directoriesBelowAreNotPages() throws {
        // Tag 330 names a directory that is the page itself, a million times.
        let file = Self.tiff([
            Self.entry(256, 20), Self.entry(257, 20), Self.entry(330, count: 1_000_000, 8),
        ])
        #expect(Self.chain(file)?.count == 1)
    }

    @Test(arguments: [
        ([entry(256, 20), entry(257, 0)], "20×0"),
        ([entry(256, 20), entry(257, 20), entry(277, 65_535)], "65535 samples"),
        ([entry(256, 20), entry(257, 20), entry(258, 0)], "0 bits"),
        ([entry(256, 20), entry(257, 20), entry(278, 4), entry(273, 8), entry(279, 4)], "5"),
        ([entry(256, 20), entry(257, 20)], "0 strips"),
    ])
    func whatCannotBeAPageSaysWhy(entries: [[UInt8]], word: String) throws {
        let page = try #require(Self.chain(Self.tiff(entries))?.first)
        #expect(page.contradiction?.contains(word) == true)
    }

    @Test(arguments: [
        (8, 4, true), (8, 1_000_000, false), (1_000_000, 1, false),
        (0xffff_ffff, 0xffff_ffff, false),
    ])
    func stripsOutsideTheFileAreSeen(start: Int, length: Int, isWhole: Bool) throws {
        let file = Self.tiff([
            Self.entry(256, 2), Self.entry(257, 2), Self.entry(273, start),
            Self.entry(279, length),
        ])
        #expect(try #require(Self.chain(file)?.first).hasWholeStrips == isWhole)
    }

    @Test func anAbsurdNumberOfStripsEndsAtTheFilesEnd() throws {
        let file = Self.tiff([
            Self.entry(256, 2), Self.entry(257, 2), Self.entry(273, count: 0x7fff_ffff, 8),
            Self.entry(279, count: 0x7fff_ffff, 8),
        ])
        #expect(try #require(Self.chain(file)?.first).hasWholeStrips == false)
    }

    @Test(arguments: [2, 3])
    func samplesWithSignOrPointAreUnsupportedNotDamaged(format: Int) throws {
        let pixels = [UInt8](repeating: 7, count: 400)
        let file =
            Self.tiff([
                Self.entry(256, 20), Self.entry(257, 20), Self.entry(258, kind: 3, 8 << 16),
                Self.entry(259, kind: 3, 1 << 16), Self.entry(262, kind: 3, 1 << 16),
                Self.entry(273, 8 + 2 + 9 * 12 + 4), Self.entry(277, kind: 3, 1 << 16),
                Self.entry(279, 400), Self.entry(339, kind: 3, format << 16),
            ]) + pixels
        let error = #expect(throws: RenderingError.self) {
            try PageSource(bytes: file).image(ofPage: 1)
        }
        #expect(error?.code == .unsupported)
    }

    @Test func pagesOfTooManyPixelsTogetherAreRefused() throws {
        let file = Bytes.tiff([(100, 100, 0), (100, 100, 0), (100, 100, 0)])
        _ = try PageSource(bytes: file, limits: RenderingLimits(documentPixels: 30_000))
        let error = #expect(throws: RenderingError.self) {
            try PageSource(bytes: file, limits: RenderingLimits(documentPixels: 29_999))
        }
        #expect(error?.code == .tooLarge)
        #expect(error?.detail.contains("limit: document=") == true)
    }
}
