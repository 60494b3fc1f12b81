import Testing

@testable import Restoration

@Suite struct ErrorModelTests {
    private let model = ErrorModel(
        parsing: Array(
            """
            c\tố\t6\t-1.5
            c\tố\té\t-1.4
            c\ts\ts\t-0.1
            c\tS\tS\t-0.1
            c\tứ\tir\t-2
            c\tc\tc\t-0.1
            c\th\th\t-0.1
            p\tức\tirc\t30
            w\tchức\tchire\t17
            a comment
            c\ttoo\tfew
            """.utf8))

    private func likelihood(_ reading: String, _ word: String) -> Float {
        model.likelihood(
            of: Reading(Array(reading.unicodeScalars), in: model),
            given: SpelledWord(Array(word.unicodeScalars), in: model))
    }

    @Test func whatWasSeenIsLikelierThanWhatWasNot() {
        #expect(likelihood("s6", "số") > likelihood("s7", "số") + 2)
        #expect(likelihood("chirc", "chức") > likelihood("chixc", "chức") + 2)
        #expect(likelihood("chire", "chức") > likelihood("chirx", "chức") + 2)
    }

    @Test func aLetterMayLoseItsMarksUnseen() {
        #expect(likelihood("so", "số") > likelihood("sx", "số") + 2)
    }

    @Test func aWordWithOtherThanLettersIsImpossible() {
        #expect(likelihood("s6", "s6") == -.infinity)
    }

    @Test func knownReadingsOfAWordAreKept() {
        #expect(model.wordsByReading["chire"] == ["chức"])
    }
}

@Suite struct CodeSymbolsTests {
    private let symbols = CodeSymbols(
        parsing: Array(
            "NĐ\t1000\nCP\t2000\nQĐ\t800\nQD\t3\nUBND\t900\nND\t30\nTD\t5\nTĐ\t50\n".utf8))

    @Test(arguments: [
        ("30/2020/ND-CP", "30/2020/NĐ-CP"), ("15/QD-UBND", "15/QĐ-UBND"),
        ("15/QÐ-UBND", "15/QĐ-UBND"), ("22/KH-UBND", "22/KH-UBND"),
        ("5/NÑ-CP", "5/NĐ-CP"), ("71/7ND-CP", "71/NĐ-CP"), ("7/1QĐ-UBND", "7/QĐ-UBND"),
        ("7/17QĐ-X", "7/17QĐ-X"), ("2/0Đ-X", "2/QĐ-X"), ("2/0X-Y", "2/0X-Y"),
        ("/QĐÐ-UBND", "/QĐ-UBND"), ("7/TD-X", "7/TD-X"),
    ])
    func aLostStrokeIsRepairedWhereTheOtherFormRules(read: String, repaired: String) {
        #expect(symbols.repaired(Array(read.unicodeScalars)).text == repaired)
    }
}
