import DocumentModel

extension SampleDocument {
    /// What no format has a place for as it is.
    static let hostile = [
        "\"", "\"a\"", "a\"b", "<b>&amp;", "]]>", "'", "a\tb", "a\nb", "a\r\nb", "\u{0}",
        "\u{1B}[31m",
        "\u{85}", "\u{2028}", "\u{FFFE}", "=1+1", "\\", ";", "😀", "<\u{301}",
    ]

    /// A document of one line with these words, read as something else.
    static func words(_ texts: [String], file: String = "a.pdf") -> ConvertedDocument {
        var document = full
        document.source.file = file
        document.pages[0].lines = [
            RestoredLine(
                words: texts.enumerated().map { index, text in
                    RestoredWord(
                        text: text, raw: "raw " + text, space: index == 0 ? "" : " ",
                        box: PageBox(left: index, top: 0, right: index + 1, bottom: 1))
                })
        ]
        return document
    }

    /// Two blocks, the first of two paragraphs, with a word that was split.
    static var blocks: ConvertedDocument {
        func line(_ words: [RestoredWord], block: Int, paragraph: Int) -> RestoredLine {
            RestoredLine(words: words, block: block, paragraph: paragraph)
        }
        func box(_ left: Int, _ top: Int) -> PageBox {
            PageBox(left: left, top: top, right: left + 10, bottom: top + 5)
        }
        var document = full
        document.pages[0].number = 2
        document.pages[0].lines = [
            line(
                [
                    RestoredWord(text: "Nơi", raw: "Nơinhận", box: box(0, 0), probability: 0.9996),
                    RestoredWord(text: "nhận", raw: "", space: " ", box: box(20, 0)),
                    RestoredWord(text: ":", raw: ":", box: box(30, 0)),
                ], block: 0, paragraph: 0),
            line([], block: 0, paragraph: 0),
            line([RestoredWord(text: "a", raw: "a", box: box(5, 10))], block: 0, paragraph: 1),
            line([RestoredWord(text: "b", raw: "b")], block: 1, paragraph: 2),
        ]
        return document
    }
}
