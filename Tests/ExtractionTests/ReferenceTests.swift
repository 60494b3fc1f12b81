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

    @Test("Citations of a list share the role of the first", arguments: CitationRole.lists)
    func listRoles(text: String, roles: [Reference.Role]) {
        let references = ReferenceReader(ownNumber: nil).references(in: [
            Passage(text)
        ])
        #expect(references.map(\.role) == roles)
    }
}

@Suite("ShortCitation")
struct ShortCitationTests {
    @Test("Kind and digits are read", arguments: ShortCitation.examples)
    func reads(text: String, kind: String, digits: String) {
        let found = ShortCitation.all(in: Passage(text)).first
        #expect([found?.kind, found?.digits] == [kind, digits])
    }

    @Test("Full numbers and other words are none", arguments: ShortCitation.counterexamples)
    func ignores(text: String) {
        #expect(ShortCitation.all(in: Passage(text)).isEmpty)
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

    @Test("A short mention counts as the one document that it can mean")
    func shortMention() {
        func evidence(_ later: String) -> Int? {
            let first = SourceWord(text: "", page: 1, line: 1, box: nil, probability: 1)
            let words = later.split(separator: " ").map { text in
                var word = first
                word.text = String(text)
                word.line = 9
                return word
            }
            let references = ReferenceReader(ownNumber: nil).references(in: [
                Passage("Nghị quyết số 57-NQ/TW, Kế hoạch số 22/KH-UBND, Kế hoạch số 22/KH-SXD"),
                Passage(words),
            ])
            #expect(references.count == 3)
            return references.map(\.evidence.count).max()
        }
        #expect(evidence("theo Nghị quyết 57 của Đảng") == 2)
        #expect(evidence("theo Kế hoạch 22 của tỉnh") == 1)
        #expect(evidence("theo Quyết định 57 của tỉnh") == 1)
    }

    @Test("A stroke of D lost, or a blank put in, makes no other document")
    func damagedLetters() {
        let references = ReferenceReader(ownNumber: "12/QÐ-UBND").references(in: [
            Passage("Văn bản số 6686/DKVN-VAQ và Nghị quyết số 214/NQ- CP ngày 23/7/2025;"),
            Passage("Văn bản số 6686/ĐKVN-VAQ, Nghị quyết số 214/NQ-CP, Quyết định số 12/QĐ-UBND"),
        ])
        #expect(references.map(\.number) == ["6686/ĐKVN-VAQ", "214/NQ-CP"])
    }

    @Test("A blank is left out where words were read from an image, kept in a text")
    func strayBlank() {
        func number(_ box: PageBox?) -> String? {
            let words = ["số", "214/NQ-", "CP", "ngày"].map {
                SourceWord(text: $0, page: 1, line: 1, box: box, probability: 1)
            }
            return ReferenceReader(ownNumber: nil).references(in: [Passage(words)])
                .first?.number
        }
        #expect(number(nil) == "214/NQ- CP")
        #expect(number(PageBox(left: 0, top: 0, right: 9, bottom: 9)) == "214/NQ-CP")
    }

    @Test(
        "The normalized number is one in every document",
        arguments: [
            ("71/NQ-CP", "71/NQ-CP"), ("57-NQ/TW", "57-NQ/TW"), ("214/NQ- CP", "214/NQ-CP"),
            ("12/QÐ-TTg", "12/QĐ-TTG"), ("10–CTr/TU", "10-CTR/TU"), ("12/qđ-ubnd", "12/QĐ-UBND"),
        ])
    func normalized(number: String, normalized: String) {
        var reference = Reference(number: number, grade: .a, evidence: [])
        #expect(reference.normalized == normalized)
        reference.number = "1/KH-A"
        #expect(reference.normalized == "1/KH-A")
    }
}
