import DocumentModel
import Testing
import Vietnamese

@testable import Ingestion

@Suite struct TextFileReaderTests {
    @Test(arguments: [
        ("a\n", true), ("a", false), ("a\r\n", true), ("a\n\u{0C}", true), ("a\u{0C}", false),
    ])
    func theLastLineFeedIsSeen(text: String, ends: Bool) {
        #expect(TextFileReader.endsWithLineFeed(Array(text.utf8)) == ends)
        let wide = text.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
        #expect(TextFileReader.endsWithLineFeed([0xFF, 0xFE] + wide) == ends)
    }

    @Test func onlyThePagesWantedAreGiven() throws {
        let settings = ConversionSettings(pages: try PageSelection(parsing: "2"))
        let result = try TextFileReader(settings: settings)
            .read(Array("một\n\u{0C}hai\n".utf8)) { _ in }
        #expect(result.pages.map(\.text) == ["hai"])
        #expect(result.pageCount == 2)
    }

    @Test func aFileInAnOldEncodingIsReadWhole() throws {
        // "Uỷ ban nhân dân" / "tỉnh: kế hoạch 1", in TCVN3 on two pages.
        let bytes =
            [UInt8]("U".utf8) + [0xFB] + [UInt8](" ban nh".utf8) + [0xA9] + [UInt8]("n d".utf8)
            + [0xA9] + [UInt8]("n\n\u{0C}t".utf8) + [0xD8] + [UInt8]("nh: k".utf8) + [0xD5]
            + [UInt8](" ho".utf8) + [0xB9] + [UInt8]("ch 1\n".utf8)
        let result = try TextFileReader(settings: ConversionSettings()).read(bytes) { _ in }
        #expect(result.pages.map(\.text) == ["Uỷ ban nhân dân", "tỉnh: kế hoạch 1"])
        #expect(result.legacyPages == [.tcvn3: 2])
    }

    @Test func aUnicodeFileMayHoldAPageFromAnOldFont() throws {
        let text = "Nghị quyết số 71\n\u{0C}UÛy ban nhaân daân tænh ñöôïc giao\n"
        let result = try TextFileReader(settings: ConversionSettings()).read(Array(text.utf8)) {
            _ in
        }
        #expect(result.pages.map(\.text) == ["Nghị quyết số 71", "Ủy ban nhân dân tỉnh được giao"])
        #expect(result.legacyPages == [.vni: 1])
    }

    @Test(arguments: [
        // "né à l'été où", in Latin-1; noise.
        [0x6E, 0xE9, 0x20, 0xE0, 0x20, 0x6C, 0x27, 0xE9, 0x74, 0xE9, 0x20, 0x6F, 0xF9],
        [0xC8, 0xD9, 0xF3, 0xB2, 0xE0, 0xFF, 0x9A],
    ])
    func otherBytesAreRefused(bytes: [UInt8]) {
        let error = #expect(throws: IngestionError.self) {
            try TextFileReader(settings: ConversionSettings()).read(bytes) { _ in }
        }
        #expect(error?.reason == .unsupported)
    }

    @Test func pagesThatAreNotThereAreSaid() throws {
        let settings = ConversionSettings(pages: try PageSelection(parsing: "3"))
        let error = #expect(throws: IngestionError.self) {
            try TextFileReader(settings: settings).read(Array("một".utf8)) { _ in }
        }
        #expect(error?.reason == .noPages)
    }
}
