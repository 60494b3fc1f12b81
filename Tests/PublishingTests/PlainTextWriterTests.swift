import DocumentModel
import Publishing
import Testing

@Suite struct PlainTextWriterTests {
    @Test(arguments: [
        ([["a", "", "b"]], true, "a\n\nb\n"),
        ([["a", "b"]], false, "a\nb"),
        ([["a"], ["b"]], true, "a\n\u{0C}b\n"),
        ([["a"], [], ["b"]], true, "a\n\u{0C}\u{0C}b\n"),
        ([["", ""]], true, "\n\n"),
        ([[]], true, ""),
        ([[]], false, ""),
    ])
    func theLinesComeOutAsTheyWentIn(
        pages: [[String]], endsWithLineFeed: Bool, expected: String
    ) {
        let document = SampleDocument.text(pages, endsWithLineFeed: endsWithLineFeed)
        let text = String(decoding: PlainTextWriter().bytes(of: document), as: UTF8.self)
        #expect(text == expected)
    }

    @Test func theRepairedLayerIsWritten() {
        let text = String(
            decoding: PlainTextWriter().bytes(of: SampleDocument.full), as: UTF8.self)
        #expect(text == "Số: 07/KH-SXD\n\n")
    }
}
