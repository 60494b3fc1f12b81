import Testing

@testable import Restoration

@Suite struct GlossaryTests {
    @Test func aTermStandsOnALineOfItsOwn() throws {
        let glossary = try Glossary(
            parsing: "# Bình Phước\nXtiêng\n\n  Bù   Gia\tMập \n#\nKbang\nXtiêng\n   # so\n")
        #expect(glossary.terms == [["Xtiêng"], ["Bù", "Gia", "Mập"], ["Kbang"]])
    }

    @Test(arguments: ["", "\n\n", "# only\n# comments"])
    func aTextWithoutTermsIsAGlossary(text: String) throws {
        #expect(try Glossary(parsing: text).terms.isEmpty)
    }

    @Test func aTermHasTwelveWordsAtMost() throws {
        let term = Array(repeating: "xã", count: Glossary.mostWords).joined(separator: " ")
        #expect(try Glossary(parsing: term).terms.count == 1)
        #expect(throws: Glossary.ParsingError.tooManyWords(line: 3)) {
            try Glossary(parsing: "# a\n\n\(term) xã\n")
        }
    }

    @Test func aGlossaryHasTenThousandTermsAtMost() throws {
        let terms = (1...Glossary.mostTerms).map { "Khu phố \($0)\n" }.joined()
        // A term that is there already is not one too many.
        #expect(try Glossary(parsing: terms + "Khu phố 1\n").terms.count == Glossary.mostTerms)
        #expect(throws: Glossary.ParsingError.tooManyTerms(line: Glossary.mostTerms + 1)) {
            try Glossary(parsing: terms + "Khu phố mới")
        }
    }
}
