import DocumentModel
import Publishing
import Testing

@Suite struct WordChangeTests {
    private func changes(_ words: [RestoredWord]) -> [WordChange] {
        let lines = [RestoredLine(words: []), RestoredLine(words: words)]
        return WordChange.changes(
            in: RestoredText(pages: [RestoredPage(number: 3, origin: .text, lines: lines)]))
    }

    @Test(arguments: [
        ("T6", "Tổ", RestoredWord.Treatment.repaired, WordChange.Reason.languageAndErrors),
        ("th ực", "thực", .repaired, .merged),
        ("30/2020/ND-CP", "30/2020/NĐ-CP", .repaired, .codeSymbol),
        ("o7", "07", .repaired, .digits), ("Sở", "sở", .repaired, .capitals),
        ("có.", "có", .repaired, .punctuation),
        ("tên:......--ccrh", "tên:......", .repaired, .punctuation),
        ("soct(2)hanoi.gov.vn", "soct@hanoi.gov.vn", .repaired, .mailAddress),
        ("Xtiéng", "Xtiêng", .glossary, .glossary), ("HI.", "III.", .ordered, .listOrder),
    ])
    func everyChangeHasItsReason(
        raw: String, text: String, treatment: RestoredWord.Treatment, reason: WordChange.Reason
    ) {
        let word = RestoredWord(text: text, raw: raw, probability: 0.5, treatment: treatment)
        let changes = changes([word])
        #expect(changes.count == 1)
        #expect(changes.first?.reason == reason)
        #expect(changes.first?.raw == raw)
        #expect(changes.first?.text == text)
    }

    @Test func aSplitWordIsOneChange() {
        let changes = changes([
            RestoredWord(text: "bảo", raw: "baodam", probability: 0.9, treatment: .repaired),
            RestoredWord(text: "đảm", raw: "", space: " ", probability: 0.8, treatment: .repaired),
        ])
        #expect(changes.map(\.text) == ["bảo đảm"])
        #expect(changes.map(\.reason) == [.split])
        #expect(changes.map(\.probability) == [0.8])
    }

    @Test func placesAreCountedInWhatWasRead() {
        let changes = changes([
            RestoredWord(text: "thực", raw: "th ực", treatment: .repaired),
            RestoredWord(text: "bảo", raw: "baodam", space: " ", treatment: .repaired),
            RestoredWord(text: "đảm", raw: "", space: " ", treatment: .repaired),
            RestoredWord(text: "2025", raw: "2025", space: " ", treatment: .protected),
            RestoredWord(text: "về", raw: "vé", space: " ", treatment: .repaired),
        ])
        #expect(changes.map(\.word) == [1, 3, 5])
        #expect(changes.allSatisfy { $0.line == 2 && $0.page == 3 })
    }
}
