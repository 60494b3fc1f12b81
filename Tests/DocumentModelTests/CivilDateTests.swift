import DocumentModel
import Foundation
import Testing

@Suite struct CivilDateTests {
    @Test(
        arguments: [
            (2025, 8, 20, "2025-08-20"), (2025, 8, nil, "2025-08-00"),
            (2025, nil, nil, "2025-00-00"),
            (2024, 2, 29, "2024-02-29"), (987, 1, 5, "0987-01-05"),
        ] as [(Int, Int?, Int?, String)])
    func whatThePaperLeavesOutIsWrittenAsZeros(
        year: Int, month: Int?, day: Int?, written: String
    ) throws {
        let date = try #require(CivilDate(year: year, month: month, day: day))
        #expect(date.description == written)
        #expect(CivilDate(written) == date)
        let json = try JSONEncoder().encode([date])
        #expect(String(decoding: json, as: UTF8.self) == "[\"\(written)\"]")
        #expect(try JSONDecoder().decode([CivilDate].self, from: json) == [date])
    }

    @Test(
        arguments: [
            (2025, 2, 29), (2025, 13, 1), (2025, 4, 31), (1900, 2, 29), (0, 1, 1), (2025, nil, 5),
            (2025, 6, 0),
        ] as [(Int, Int?, Int?)])
    func aDayThatTheCalendarLacksIsRefused(year: Int, month: Int?, day: Int?) {
        #expect(CivilDate(year: year, month: month, day: day) == nil)
    }

    @Test(arguments: ["", "2025", "2025-8", "20/8/2025", "2025-02-30", "2025-08-20-1"])
    func otherTextIsNoDate(text: String) {
        #expect(CivilDate(text) == nil)
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode([CivilDate].self, from: Data("[\"\(text)\"]".utf8))
        }
    }
}

@Suite struct PageBoxTests {
    @Test func aBoxIsWrittenAsFourNumbers() throws {
        let box = PageBox(left: 1, top: 2, right: 30, bottom: 40)
        let json = try JSONEncoder().encode(box)
        #expect(String(decoding: json, as: UTF8.self) == "[1,2,30,40]")
        #expect(try JSONDecoder().decode(PageBox.self, from: json) == box)
        #expect(box.width == 29 && box.height == 38)
    }

    @Test func theUnionHoldsBoth() {
        let one = PageBox(left: 1, top: 5, right: 3, bottom: 8)
        let other = PageBox(left: 2, top: 1, right: 9, bottom: 6)
        #expect(one.union(other) == PageBox(left: 1, top: 1, right: 9, bottom: 8))
    }
}

@Suite struct RecognizedPageTests {
    @Test func aPageOfEmptyLinesIsBlank() {
        let line = RecognizedLine(words: [RecognizedWord(text: "Số", space: "  ")])
        #expect(RecognizedPage(number: 1, origin: .ocr, lines: []).isBlank)
        #expect(RecognizedPage(number: 1, origin: .ocr, lines: [RecognizedLine(words: [])]).isBlank)
        let page = RecognizedPage(
            number: 1, origin: .text, lines: [RecognizedLine(words: []), line])
        #expect(!page.isBlank)
        #expect(page.text == "\n  Số")
    }

    @Test func anUnrestoredPageReadsAsItWasRead() {
        let box = PageBox(left: 0, top: 0, right: 5, bottom: 5)
        let word = RecognizedWord(text: "Ké", space: "\t", box: box, confidence: 0.25)
        let page = RecognizedPage(
            number: 4, origin: .layer, geometry: PageGeometry(width: 9, height: 9, resolution: 300),
            lines: [RecognizedLine(words: [word], box: box, block: 2, paragraph: 3)])
        let restored = RestoredPage(unrestored: page)
        #expect(restored.text == page.text)
        #expect(restored.number == 4 && restored.origin == .layer)
        #expect(restored.geometry == page.geometry)
        let kept = restored.lines[0].words[0]
        #expect(kept.raw == "Ké" && kept.box == box && kept.probability == 0.25)
        #expect(kept.treatment == .kept)
        #expect(restored.lines[0].block == 2 && restored.lines[0].paragraph == 3)
    }
}
