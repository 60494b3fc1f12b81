import Testing

@testable import Vietnamese

@Suite struct CompositionTests {
    @Test(arguments: [
        // Marks in any order, and those that Unicode advises against.
        ("\u{E9}\u{302}", "ế"), ("e\u{301}\u{302}", "ế"), ("ơ\u{341}", "ớ"), ("ư\u{340}", "ừ"),
        ("hoa\u{323}ch", "hoạch"), ("ta\u{30C}ng", "tăng"), ("U\u{309}y", "Ủy"),
        // Marks that stand alone, where a syllable comes of it.
        ("ngaˋy", "ngày"), ("la˜nh", "lãnh"), ("quyê´t", "quyết"), ("nhaˆn", "nhân"),
        // Wrong letters.
        ("CHƢƠNG", "CHƯƠNG"), ("phƣơng", "phương"), ("QÐ-UBND", "QĐ-UBND"), ("ðã", "đã"),
        ("tǎng", "tăng"), ("cǜng", "cũng"), ("LǷNH", "LĨNH"), ("kǶ", "kỳ"), ("Оng", "Ong"),
        ("ngοài", "ngoài"),
    ])
    func wrongFormsAreComposed(read: String, word: String) {
        #expect(Array(read.composingLetters().unicodeScalars) == Array(word.unicodeScalars))
    }

    @Test(arguments: [
        "Hoạch", "07/KH-SXD", "mô'i", "QĐÐ", "Δt", "Москва", "5´", "x˜", "Pyo\u{30C}ngyang",
        "e\u{306}",
    ])
    func otherWordsStay(word: String) {
        #expect(Array(word.composingLetters().unicodeScalars) == Array(word.unicodeScalars))
    }

    @Test func aTextWithSmallDHasNoEthForIt() {
        #expect("ðững".composingLetters(smallEth: false) == "ðững")
    }
}
