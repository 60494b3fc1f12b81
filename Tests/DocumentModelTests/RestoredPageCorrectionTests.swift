import Testing

@testable import DocumentModel

@Suite struct RestoredPageCorrectionTests {
    private let page = RestoredPage(
        number: 1, origin: .text,
        lines: [
            RestoredLine(words: [
                RestoredWord(text: "Ủy", raw: "Uy"),
                RestoredWord(text: "bàn", raw: "ban", space: " "),
            ])
        ])

    @Test func aCorrectionStandsWhereItsWordDoes() {
        let correction = WordCorrection(page: 1, line: 1, word: 2, before: "bàn", after: "ban")
        let (corrected, unplaced) = page.corrected(by: [correction])
        #expect(corrected.text == "Ủy ban" && unplaced.isEmpty)
    }

    @Test(arguments: [(Int.min, 1), (1, Int.min), (0, 0), (Int.max, Int.max)])
    func aCorrectionOfNoPlaceIsLeft(line: Int, word: Int) {
        let correction = WordCorrection(page: 1, line: line, word: word, before: "x", after: "y")
        let (corrected, unplaced) = page.corrected(by: [correction])
        #expect(corrected.text == page.text && unplaced == [correction])
    }
}
