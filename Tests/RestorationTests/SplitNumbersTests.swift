import DocumentModel
import Testing

@testable import Restoration

@Suite struct SplitNumbersTests {
    private func repaired(_ text: String) -> RestoredLine {
        var line = RestoredLine(read: text)
        SplitNumbers().repair(&line)
        return line
    }

    @Test(arguments: SplitNumbers.examples)
    func piecesOfOneNumberAreJoined(read: String, joined: String) {
        #expect(repaired(read).text == joined)
    }

    @Test(arguments: SplitNumbers.counterexamples)
    func numbersOfTheirOwnStayApart(line: String) {
        #expect(repaired(line).text == line)
    }

    @Test func whatWasReadStaysWithTheWholeAndItsBoxCoversThePieces() {
        let word = repaired("ngày 24/1 1/2017").words[1]
        #expect(word.raw == "24/1 1/2017")
        #expect(word.box == PageBox(left: 10, top: 0, right: 29, bottom: 9))
        #expect(word.treatment == .repaired)
        #expect(word.alternatives.map(\.text) == ["24/1 1/2017"])
    }
}
