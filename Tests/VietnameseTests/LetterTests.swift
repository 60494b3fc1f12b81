import Testing

@testable import Vietnamese

@Suite struct LetterTests {
    @Test(
        arguments: [
            ("ệ", "ê", "e", Tone.heavy, false), ("Ố", "ô", "o", .sharp, true),
            ("đ", "đ", "d", .level, false), ("Đ", "đ", "d", .level, true),
            ("ỹ", "y", "y", .rising, false), ("k", "k", "k", .level, false),
        ] as [(Unicode.Scalar, Unicode.Scalar, Unicode.Scalar, Tone, Bool)])
    func aLetterComesApart(
        scalar: Unicode.Scalar, shape: Unicode.Scalar, base: Unicode.Scalar, tone: Tone,
        isUppercase: Bool
    ) throws {
        let letter = try #require(Letter(scalar))
        #expect(letter.shape == shape)
        #expect(letter.base == base)
        #expect(letter.tone == tone)
        #expect(letter.isUppercase == isUppercase)
    }

    @Test(
        arguments: ["6", "¢", "ñ", "ё", "é\u{301}".unicodeScalars.last ?? " "] as [Unicode.Scalar])
    func whatIsNoLetterOfTheAlphabetIsNil(scalar: Unicode.Scalar) {
        #expect(Letter(scalar) == nil)
    }

    @Test func shapeAndToneGiveTheLetterBack() {
        for vowel in Letter.vowels {
            for tone in Tone.allCases {
                let scalar = Letter.scalar(vowel, tone)
                #expect(Letter(scalar)?.shape == vowel)
                #expect(Letter(scalar)?.tone == tone)
            }
        }
    }
}
