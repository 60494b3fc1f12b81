import Testing

@testable import Restoration

@Suite struct TokenShapeTests {
    @Test(arguments: [
        ("thực", TokenShape.Kind.word), ("qu6c", .word), ("1a", .word), ("S¢", .word),
        ("co6", .word), ("o7", .number), ("2O25", .number),
        ("¢", .word), ("A4", .word), ("2025", .number), ("01/4/2025", .number),
        ("(1.000.000", .number), ("80%;", .number), ("3-5", .number), ("71/NQ-CP", .code),
        ("57-NQ/TW", .code), ("/QĐ-UBND", .code), ("/và", .word), ("22/KH-UBND.", .code),
        ("351/2017/UBTVQH14", .code),
        ("vanphong@xaydung.gov.vn", .address), ("https://vbpl.vn/x", .address),
        ("www.angiang.gov.vn;", .address), ("-", .punctuation), ("./.", .punctuation),
        (String(repeating: "nghiép", count: 50), .address), ("***", .punctuation),
        ("", .punctuation),
    ])
    func aTokenHasItsKind(token: String, kind: TokenShape.Kind) {
        #expect(TokenShape(token.unicodeScalars).kind == kind)
    }

    @Test(arguments: [
        ("https://mic.gov.vn/tin/muc-dich-cac-", true), ("https://mic.gov.vn/xem?id=", true),
        ("https://mic.gov.vn/", false), ("mic.gov.vn;", false), ("kinh tế-", false),
    ])
    func anAddressMayGoOnInTheNextLine(end: String, goesOn: Bool) {
        let shape = TokenShape("co-quan.html".unicodeScalars, after: TokenShape(end.unicodeScalars))
        #expect(shape.kind == (goesOn ? .address : .word))
    }

    @Test(arguments: [
        ("“thông", "“", "thông", ""), ("hợp;", "", "hợp", ";"), ("(nếu", "(", "nếu", ""),
        ("UBND./.", "", "UBND", "./."), ("ti?", "", "ti", "?"),
    ])
    func punctuationIsTakenOffBothEnds(
        token: String, prefix: String, core: String, suffix: String
    ) {
        let shape = TokenShape(token.unicodeScalars)
        #expect(shape.prefix.text == prefix)
        #expect(shape.core.text == core)
        #expect(shape.suffix.text == suffix)
    }

    @Test(arguments: [
        ("cd", false, LetterCase.lower), ("Nghi", false, .capitalized), ("UBND", false, .upper),
        ("S", false, .capitalized), ("S", true, .upper), ("PiCH", true, .upper),
        ("6y", false, .lower), ("D6ng", false, .capitalized),
    ])
    func capitalsFollowAPattern(read: String, isAmongCapitals: Bool, pattern: LetterCase) {
        #expect(LetterCase(of: read.unicodeScalars, isAmongCapitals: isAmongCapitals) == pattern)
    }

    @Test(arguments: [
        ("Thực hiện 71/NQ-CP ngày 01/4/2025.", ["thực", "hiện", "<c>", "ngày", "<n>", "<s>"]),
        ("kinh tế-xã hội", ["kinh", "tế", "xã", "hội"]), ("Uỷ ban, HĐND", ["ủy", "ban", "hđnd"]),
        ("- KH&CN;", ["kh&cn", "<s>"]),
    ])
    func theModelSeesWordsAndClasses(text: String, tokens: [String]) {
        #expect(ModelTokens.tokens(of: text) == tokens)
    }
}
