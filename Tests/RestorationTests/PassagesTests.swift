import DocumentModel
import Testing

@testable import Restoration

@Suite struct PassagesTests {
    private func page(lines: Int, words: Int, word: String = "tế-xã") -> RecognizedPage {
        RecognizedPage(
            number: 1, origin: .text,
            lines: (0..<lines).map { _ in
                RecognizedLine(
                    words: (0..<words).map { _ in RecognizedWord(text: word, space: " ") })
            })
    }

    @Test(arguments: [(0, 0), (3, 0), (1, 5), (100, 12), (1, 2000), (3, 701)])
    func passagesHoldEverySlotOnceAndStayShort(lines: Int, words: Int) {
        let page = page(lines: lines, words: words)
        let passages = Array(Passages(of: page))
        let slots = Slot.slots(of: page, lines: 0..<lines)
        #expect(passages.flatMap { $0 }.map(\.line) == slots.map(\.line))
        #expect(passages.flatMap { $0 }.map(\.word) == slots.map(\.word))
        #expect(passages.allSatisfy { !$0.isEmpty && $0.count <= 600 })
    }

    @Test func noWordIsCutInTwo() {
        for pair in zip(Array(Passages(of: page(lines: 2, words: 999))), 1...) {
            let slots = pair.0
            #expect(slots.first?.shape.core.text == "tế")
            #expect(slots.last?.shape.core.text == "xã")
        }
    }
}
