internal import Vietnamese

/// The letters that a true word may consist of, numbered for tables: lower case, then capitals.
enum Alphabet {
    /// Lower-case letters: all Vietnamese vowels with tones, the consonants, and "&" of KH&CN.
    static let lowercase: [Unicode.Scalar] =
        Letter.vowels.flatMap { vowel in Tone.allCases.map { Letter.scalar(vowel, $0) } }
        + Array("bcdđfghjklmnpqrstvwxz&".unicodeScalars)

    /// How many letters of one case there are; a capital's number is its lower-case's plus this.
    static let size = lowercase.count

    /// All letters by number.
    static let letters: [Unicode.Scalar] =
        lowercase + lowercase.map { $0.properties.uppercaseMapping.unicodeScalars.first ?? $0 }

    /// How many letters there are in both cases.
    static let width = letters.count

    /// The Latin letters below the letters' marks, in their case, by number.
    static let bases: [Unicode.Scalar] = letters.map { scalar in
        guard let letter = Letter(scalar) else { return scalar }
        return letter.isUppercase
            ? letter.base.properties.uppercaseMapping.unicodeScalars.first ?? letter.base
            : letter.base
    }

    /// Which letters are vowels with a mark, by number.
    static let isMarkedVowel: [Bool] = letters.map { scalar in
        guard let letter = Letter(scalar), letter.isVowel else { return false }
        return letter.base != letter.shape || letter.tone != .level
    }

    private static let numbers: [Unicode.Scalar: Int] = Dictionary(
        letters.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })

    /// The number of a letter in either case; nil for any other character.
    static func number(of scalar: Unicode.Scalar) -> Int? { numbers[scalar] }
}
