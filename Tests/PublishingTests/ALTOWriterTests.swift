import DocumentModel
import Publishing
import SohoaTesting
import Testing

@Suite struct ALTOWriterTests {
    private func read(_ document: ConvertedDocument) throws -> XMLElements {
        try XMLElements(parsing: ALTOWriter().bytes(of: document))
    }

    @Test func aWordHasItsBoxItsConfidenceAndWhatWasRead() throws {
        let elements = try read(SampleDocument.full)
        let words = elements.named("String").map(\.attributes)
        #expect(
            words == [
                [
                    "ID": "word_1_1", "HPOS": "1", "VPOS": "2", "WIDTH": "2", "HEIGHT": "2",
                    "CONTENT": "Số:", "WC": "0.9",
                ], ["ID": "word_1_2", "CONTENT": "07/KH-SXD", "WC": "1"],
            ])
        let raw = try #require(elements.named("ALTERNATIVE").first)
        #expect(raw.text == "Sô:")
        #expect(raw.attributes == ["PURPOSE": "raw"])
        #expect(elements.named("SP").count == 1)
    }

    @Test func aPageHasItsGeometryAndResolution() throws {
        let elements = try read(SampleDocument.full)
        #expect(elements.named("MeasurementUnit").first?.text == "pixel")
        #expect(
            elements.named("Page").first?.attributes == [
                "ID": "page_1", "PHYSICAL_IMG_NR": "1", "WIDTH": "1654", "HEIGHT": "2339",
                "PROCESSINGREFS": "image_1",
            ])
        #expect(
            elements.named("processingStepSettings").map(\.text)
                == ["languages=vie", "resolution=200 rotation=90 skew=-0.4"])
        #expect(elements.named("softwareName").map(\.text) == ["tesseract", "sohoa"])
        #expect(elements.named("softwareVersion").map(\.text) == ["5.3.0", "0.1.0"])
        #expect(elements.named("TextBlock").allSatisfy { $0.attributes["LANG"] == "vi" })
    }

    @Test func blocksAndParagraphsAreKept() throws {
        let elements = try read(SampleDocument.blocks)
        let names = ["ComposedBlock", "TextBlock", "TextLine", "String", "SP"]
        #expect(
            elements.all.filter { names.contains($0.name) }.map { $0.attributes["ID"] ?? $0.name }
                == [
                    "block_2_1", "par_2_1", "line_2_1", "word_2_1", "SP", "word_2_2", "word_2_3",
                    "par_2_2", "line_2_2", "word_2_4", "block_2_2", "par_2_3", "line_2_3",
                    "word_2_5",
                ])
        #expect(elements.named("ComposedBlock")[0].attributes["WIDTH"] == "40")
        #expect(elements.named("ALTERNATIVE").map(\.text) == ["Nơinhận", ""])
        #expect(elements.named("String")[0].attributes["WC"] == "0.9996")
    }

    @Test func whatHasNoBoxesHasNoPositions() throws {
        let elements = try read(SampleDocument.text([["một", "", "hai"], []]))
        #expect(elements.named("Page").count == 2)
        #expect(elements.named("TextLine").count == 2)
        #expect(
            elements.all.allSatisfy {
                $0.attributes["HPOS"] == nil && $0.attributes["WIDTH"] == nil
            })
    }

    @Test func hostileWordsAreRead() throws {
        let elements = try read(SampleDocument.words(SampleDocument.hostile, file: "<\u{0}&\n"))
        let contents = elements.named("String").compactMap { $0.attributes["CONTENT"] }
        #expect(
            contents.map(\.unicodeScalars.count)
                == SampleDocument.hostile.map(\.unicodeScalars.count))
        #expect(elements.named("ALTERNATIVE").map(\.text) == contents.map { "raw " + $0 })
        #expect(elements.named("fileName").first?.text == "<\u{FFFD}&\n")
    }

    @Test(arguments: [
        (0.0, "0"), (-1, "0"), (.nan, "0"), (2, "1"), (1, "1"), (0.00001, "0"), (0.0001, "0.0001"),
        (0.123456, "0.1235"),
    ])
    func aConfidenceLiesBetweenNoneAndOne(probability: Double, expected: String) throws {
        var document = SampleDocument.words(["a"])
        document.pages[0].lines[0].words[0].probability = probability
        #expect(try read(document).named("String").first?.attributes["WC"] == expected)
    }
}
