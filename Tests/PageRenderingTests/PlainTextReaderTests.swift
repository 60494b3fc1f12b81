import DocumentModel
import Testing

@testable import PageRendering

@Suite struct PlainTextReaderTests {
    private static func pages(_ text: String) -> [RecognizedPage] {
        PlainTextReader.pages(Array(text.utf8)) ?? []
    }

    /// A text of one page and its lines.
    @Test(arguments: [
        ("một hai\nba\n", ["một hai", "ba"]),
        ("một\r\nhai\rba", ["một", "hai", "ba"]),
        ("\n\n  thụt vào\t07/KH-SXD\n\ncuối", ["", "", "  thụt vào\t07/KH-SXD", "", "cuối"]),
        ("\u{feff}KẾ HOẠCH", ["KẾ HOẠCH"]),
        ("a\u{a0}b  c", ["a\u{a0}b  c"]),
        ("\n", [""]),
    ])
    func linesComeBackAsTheyWere(text: String, lines: [String]) {
        let pages = Self.pages(text)
        #expect(pages.count == 1)
        #expect(pages.first?.lines.map(\.text) == lines)
        #expect(pages.first?.text == lines.joined(separator: "\n"))
        #expect(pages.first?.origin == .text)
    }

    @Test func decomposedLettersAreComposed() {
        let page = Self.pages("Ke\u{302}\u{301} hoa\u{323}ch").first
        #expect(page.map { Array($0.text.unicodeScalars) } == Array("Kế hoạch".unicodeScalars))
    }

    @Test(arguments: [
        ("một\u{c}hai", ["một", "hai"]), ("một\n\u{c}hai\n\u{c}", ["một", "hai"]),
        ("một\u{c}\u{c}ba", ["một", "", "ba"]),
    ])
    func formFeedsSplitPages(text: String, pages: [String]) {
        #expect(Self.pages(text).map(\.text) == pages)
        #expect(Self.pages(text).map(\.number) == Array(1...pages.count))
    }

    @Test func blankLinesBeginParagraphs() {
        let lines = Self.pages("một\nhai\n\n \nba\n\nbốn").first?.lines ?? []
        #expect(lines.filter { !$0.words.isEmpty }.map(\.paragraph) == [0, 0, 1, 2])
    }

    @Test(arguments: [
        [0xff, 0xfe, 0xbf, 0x1e, 0x0a, 0x00, 0x41, 0x00],
        [0xfe, 0xff, 0x1e, 0xbf, 0x00, 0x0a, 0x00, 0x41],
    ])
    func utf16WithAMarkIsRead(bytes: [UInt8]) {
        #expect(PlainTextReader.pages(bytes)?.first?.text == "ế\nA")
    }

    @Test(arguments: [
        [0x4b, 0xc3], [0x41, 0x00, 0x42], [0x1b, 0x5b, 0x31], [0xff, 0xfe, 0x41],
        [0xff, 0xfe, 0x00, 0xd8],
    ])
    func bytesThatAreNoTextAreRefused(bytes: [UInt8]) {
        #expect(PlainTextReader.pages(bytes) == nil)
    }
}
