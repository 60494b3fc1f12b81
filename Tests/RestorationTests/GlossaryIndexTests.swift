import Testing

@testable import Restoration

@Suite struct GlossaryIndexTests {
    private func index(_ text: String) throws -> GlossaryIndex {
        GlossaryIndex(try Glossary(parsing: text))
    }

    @Test(arguments: [
        ("Xtiêng", ["Xtiêng", "xtiêng", "XTIÊNG"]),
        ("tư", ["tư", "Tư", "TƯ"]),
        ("KBang", ["KBang", "KBANG"]),
        ("UBND", ["UBND"]),
    ])
    func aWordIsSoughtInTheCapitalsThatALineMayHave(word: String, forms: [String]) throws {
        #expect(try index(word).forms.map(\.scalars.text) == forms)
    }

    @Test func aTermHasPiecesAsALineHas() throws {
        let index = try index("Bà Rịa-Vũng Tàu\nBà Rịa – Vũng Tàu")
        #expect(index.terms.map(\.count) == [4, 5])
        #expect(index.terms[0].map(\.suffix.text) == ["", "-", "", ""])
        #expect(index.terms[1].map(\.prefix.text) == ["", "", "-", "", ""])
        // The same word has the same number.
        #expect(index.terms[0].map(\.word)[0] == index.terms[1].map(\.word)[0])
        #expect(index.termsByFirstWord[index.terms[0][0].word] == [0, 1])
    }

    @Test(arguments: ["2025", "30/2020/NĐ-CP", "-", "...", "a@b.gov.vn", "1 - 2"])
    func whatHasNoWordIsNoTerm(text: String) throws {
        #expect(try index(text).terms.isEmpty)
    }

    @Test func apostrophesAreAlike() throws {
        #expect(GlossaryIndex.parts(of: Array("R’lấp".unicodeScalars)).map(\.text) == ["R", "lấp"])
        #expect(try index("R'lấp").formsWithApostrophes.count == 3)
    }
}
