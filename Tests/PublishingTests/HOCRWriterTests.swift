import DocumentModel
import Publishing
import SohoaTesting
import Testing

@Suite struct HOCRWriterTests {
    private func read(_ document: ConvertedDocument) throws -> XMLElements {
        try XMLElements(parsing: HOCRWriter().bytes(of: document))
    }

    @Test func aWordHasItsBoxItsConfidenceAndWhatWasRead() throws {
        let words = try read(SampleDocument.full).ofClass("ocrx_word")
        #expect(words.map(\.text) == ["Số:", "07/KH-SXD"])
        #expect(words[0].attributes["title"] == "bbox 1 2 3 4; x_wconf 90")
        #expect(words[0].attributes["data-raw"] == "Sô:")
        #expect(words[1].attributes["title"] == "x_wconf 100")
        #expect(words[1].attributes["data-raw"] == nil)
    }

    @Test func aPageHasItsGeometry() throws {
        let elements = try read(SampleDocument.full)
        let page = try #require(elements.ofClass("ocr_page").first)
        #expect(
            page.attributes["title"]
                == "bbox 0 0 1654 2339; scan_res 200 200; ppageno 0; image \"kế hoạch.pdf\"")
        #expect(page.attributes["data-rotation"] == "90")
        #expect(page.attributes["data-skew"] == "-0.4")
        #expect(elements.named("html").first?.attributes["lang"] == "vi")
        #expect(
            elements.named("meta").last?.attributes
                == ["name": "ocr-number-of-pages", "content": "1"])
    }

    @Test func blocksAndParagraphsAreKept() throws {
        let elements = try read(SampleDocument.blocks)
        #expect(
            elements.all.compactMap { $0.attributes["id"] } == [
                "page_2", "block_2_1", "par_2_1", "line_2_1", "word_2_1", "word_2_2", "word_2_3",
                "par_2_2", "line_2_2", "word_2_4", "block_2_2", "par_2_3", "line_2_3", "word_2_5",
            ])
        #expect(
            elements.ofClass("ocr_carea").map { $0.attributes["title"] } == ["bbox 0 0 40 15", nil])
        let words = elements.ofClass("ocrx_word")
        // Sure is only what is sure.
        #expect(words[0].attributes["title"] == "bbox 0 0 10 5; x_wconf 99")
        #expect(words[1].attributes["data-raw"] == "")
        // Blanks are those of the line.
        #expect(elements.ofClass("ocr_line")[0].text == " ")
    }

    @Test func aTextHasNoBoxes() throws {
        let elements = try read(SampleDocument.text([["một", "", "hai"], []]))
        #expect(elements.ofClass("ocr_page").count == 2)
        #expect(elements.ofClass("ocr_line").count == 2)
        #expect(
            elements.all.compactMap { $0.attributes["title"] }.filter { $0.contains("bbox") } == [])
    }

    @Test func hostileWordsAreRead() throws {
        let words = try read(SampleDocument.words(SampleDocument.hostile)).ofClass("ocrx_word")
        #expect(words.count == SampleDocument.hostile.count)
        for (word, text) in zip(words, SampleDocument.hostile) {
            #expect(word.text.unicodeScalars.count == text.unicodeScalars.count)
            #expect(word.attributes["data-raw"] == "raw " + word.text)
        }
    }

    @Test(arguments: [
        ("a \"b\"; c\\.pdf", "image \"a \\\"b\\\"; c\\\\.pdf\""), ("-", nil),
        ("<\u{0}&\n.pdf", "image \"<\u{FFFD}&\n.pdf\""),
    ])
    func theFileIsNamed(file: String, expected: String?) throws {
        let page = try read(SampleDocument.words(["a"], file: file)).ofClass("ocr_page").first
        let title = try #require(page?.attributes["title"])
        #expect(expected.map(title.hasSuffix) ?? title.hasSuffix("ppageno 0"))
    }
}
