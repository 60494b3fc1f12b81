import DocumentModel
import Testing

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

    @Test func pagesThatAreNotThereAreSaid() throws {
        let settings = ConversionSettings(pages: try PageSelection(parsing: "3"))
        let error = #expect(throws: IngestionError.self) {
            try TextFileReader(settings: settings).read(Array("một".utf8)) { _ in }
        }
        #expect(error?.reason == .noPages)
    }
}
