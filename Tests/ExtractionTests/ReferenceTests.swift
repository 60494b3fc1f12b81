import DocumentModel
import Testing

@testable import Extraction

@Suite("CitedStandard")
struct CitedStandardTests {
    @Test("A numbered standard is read whole", arguments: CitedStandard.examples)
    func finds(text: String, number: String) {
        let passage = Passage(text)
        #expect(
            passage.tokens.indices.lazy.compactMap { CitedStandard(in: passage, at: $0) }.first?
                .text == number)
    }

    @Test("A series without a number is none", arguments: CitedStandard.counterexamples)
    func ignores(text: String) {
        let passage = Passage(text)
        #expect(passage.tokens.indices.allSatisfy { CitedStandard(in: passage, at: $0) == nil })
    }
}

@Suite("Citation")
struct CitationTests {
    @Test(
        "Date, kind and issuer are read beside the number",
        arguments: Citation.examples.map { ($0.text, [$0.number, $0.date, $0.kind, $0.issuer]) })
    func reads(text: String, expected: [String]) {
        let citation = Citation.all(in: Passage(text)).first
        #expect(
            [
                citation?.identity ?? "", citation?.date?.description ?? "", citation?.kind ?? "",
                citation?.issuer ?? "",
            ] == expected)
    }

    @Test("The words before it give its role", arguments: CitationRole.examples)
    func role(text: String, role: Reference.Role) throws {
        let passage = Passage(text)
        let citation = try #require(Citation.all(in: passage).first)
        #expect(CitationRole.role(of: citation, in: passage) == role)
    }
}

@Suite("ReferenceReader")
struct ReferenceReaderTests {
    @Test("Each number counts once, a later mention completes it, the own number never")
    func eachNumberOnce() {
        let references = ReferenceReader(ownNumber: "07/KH-SXD").references(in: [
            Passage("Thực hiện Kế hoạch số 22/KH-UBND của Ủy ban nhân dân tỉnh;"),
            Passage("Kế hoạch số 22/KH- UBND ngày 28/7/2025 và Kế hoạch số 07/KH-SXD"),
        ])
        #expect(references.map(\.number) == ["22/KH-UBND"])
        #expect(references.first?.date?.description == "2025-07-28")
        #expect(references.first?.issuer == "Ủy ban nhân dân tỉnh")
        #expect(references.first?.role == .implements)
    }

    @Test("A misread mention is the same document as a well-read one")
    func misreadMention() {
        let references = ReferenceReader(ownNumber: nil).references(in: [
            Passage("Nghị quyết số 214/NNQ-CP và Nghị quyết số 214/NQ-CP ngày 23/7/2025;"),
            Passage("Quyết định số 128/QÐ-UBND, Quyết định số 128/QĐÐ-UBND, Kế hoạch số 71/7NQ-CP"),
        ])
        #expect(references.map(\.number) == ["214/NQ-CP", "128/QĐ-UBND"])
        #expect(references.first?.date?.description == "2025-07-23")
    }
}
