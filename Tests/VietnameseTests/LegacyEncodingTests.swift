import Testing

@testable import Vietnamese

@Suite struct LegacyEncodingTests {
    /// The letters of the alphabet beyond ASCII, small and capital.
    private static let letters: Set<Unicode.Scalar> = Set(
        (0x80...0x1EF9).compactMap { Unicode.Scalar(UInt32($0)) }.filter { Letter($0) != nil })

    @Test func theAlphabetHas134LettersBeyondASCII() {
        #expect(Self.letters.count == 134)
    }

    @Test(arguments: [LegacyEncoding.vni, .vps])
    func everyLetterHasACode(encoding: LegacyEncoding) {
        #expect(Set(LegacyCodes.codes(of: encoding).keys) == Self.letters)
    }

    @Test func tcvn3HasTheSmallLettersAndTheCapitalsWithoutTone() {
        let expected = Self.letters.filter {
            !$0.properties.isUppercase || Letter($0)?.tone == .level
        }
        #expect(Set(LegacyCodes.codes(of: .tcvn3).keys) == expected)
        #expect(expected.count == 74)
    }

    @Test(arguments: [
        (LegacyEncoding.tcvn3, "tØ\u{323}nh"), (.vni, "tæ\u{323}nh"), (.vps, "nhâ\u{309}n"),
    ])
    func aWordWithMarksOfUnicodeIsOfNone(encoding: LegacyEncoding, word: String) {
        #expect(encoding.decoded(word) == nil)
    }

    @Test(arguments: [
        (LegacyEncoding.tcvn3, "Uû", "Uỷ"), (.tcvn3, "nh©n", "nhân"), (.tcvn3, "tØnh", "tỉnh"),
        (.tcvn3, "®\u{AD}îc", "được"), (.tcvn3, "§¶ng", "Đảng"), (.tcvn3, "ngµy", "ngày"),
        (.tcvn3, "ng\u{3BC}y", "ngày"), (.tcvn3, "n¨m", "năm"), (.tcvn3, "(thùc", "(thực"),
        (.tcvn3, "\u{F0AE}\u{F0E9}c", "độc"), (.tcvn3, "“quý”", "“quý”"),
        (.vni, "UÛy", "Ủy"), (.vni, "nhaân", "nhân"), (.vni, "Ñaûng", "Đảng"),
        (.vni, "ñöôïc", "được"), (.vni, "tænh", "tỉnh"), (.vni, "QUYEÁT", "QUYẾT"),
        (.vni, "khoeû", "khoẻ"), (.vni, "Kyø", "Kỳ"), (.vni, "kyõ", "kỹ"), (.vni, "kî", "kỵ"),
        (.vni, "ÑÒNH", "ĐỊNH"), (.vni, "07/QÑ-UBND,", "07/QĐ-UBND,"),
        (.vps, "nhân", "nhân"), (.vps, "ÇÜ®c", "được"), (.vps, "ti‰t", "tiết"),
        (.vps, "ti\u{89}t", "tiết"), (.vps, "ñäng", "Đảng"), (.vps, "\u{12}c", "Ộc"),
    ])
    func codesBecomeLetters(encoding: LegacyEncoding, codes: String, word: String) {
        #expect(encoding.decoded(codes) == word)
    }

    @Test(arguments: [
        (LegacyEncoding.tcvn3, "nhân dân được"), (.tcvn3, "à"), (.vni, "là"), (.vni, "garçon"),
        (.vni, "được"), (.vni, "iù"), (.vps, "được"), (.vps, "Straße"),
    ])
    func lettersThatAnEncodingLacksAreNotDecoded(encoding: LegacyEncoding, word: String) {
        #expect(encoding.decoded(word) == nil)
    }
}
