/// A word, a number or a mark of a passage, folded for comparing.
struct Token: Sendable, Hashable {
    /// What a token is made of.
    enum Kind: Sendable, Hashable {
        /// A run of letters.
        case word
        /// A run of digits.
        case number
        /// One other character.
        case mark
    }

    /// What it is made of.
    var kind: Kind
    /// The token without marks and in lower case: "cong" of "Cộng".
    var folded: String
    /// The token in lower case with its marks, its tone set apart so that "hoà" equals "hòa".
    var spelling: String
    /// Its place in the scalars of the passage.
    var range: Range<Int>
    /// Whether it begins with a capital.
    var isCapitalized: Bool
    /// Whether it is a word of capitals only.
    var isUppercase: Bool
    /// Whether white space stands before it.
    var followsBlank: Bool

    /// The number's value; nil for other tokens and numbers too long to mean one.
    var value: Int? { kind == .number && folded.utf8.count <= 9 ? Int(folded) : nil }
}
