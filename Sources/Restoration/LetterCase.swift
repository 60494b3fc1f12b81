internal import Vietnamese

/// How a word uses capitals; words of other patterns are taken for the nearest of these.
public enum LetterCase: Sendable, Hashable, CaseIterable {
    /// All small letters.
    case lower
    /// A capital first: "Nghị".
    case capitalized
    /// All capitals: "UBND".
    case upper

    /// The pattern of a word as read, where a digit or sign may stand for a letter.
    ///
    /// - Parameters:
    ///   - scalars: The characters read.
    ///   - isAmongCapitals: Whether the words around are in capitals, which decides on a single one.
    public init(of scalars: some Sequence<Unicode.Scalar>, isAmongCapitals: Bool) {
        var capitals = 0
        var smalls = 0
        var isFirstCapital = false
        for (index, scalar) in scalars.enumerated() {
            // l and I are too easily taken for each other to count.
            if scalar.properties.isUppercase {
                capitals += 1
                if index == 0 { isFirstCapital = true }
            } else if scalar.properties.isLowercase {
                smalls += 1
            }
        }
        if capitals >= 2 && (smalls == 0 || (isAmongCapitals && capitals > smalls)) {
            self = .upper
        } else if capitals == 1 && smalls == 0 {
            self = isAmongCapitals ? .upper : isFirstCapital ? .capitalized : .lower
        } else if isAmongCapitals && smalls == 0 {
            self = .upper
        } else {
            self = isFirstCapital ? .capitalized : .lower
        }
    }

    /// Letters whose capital is but larger than the small one, so that engines take one for the
    /// other.
    private static let alike = Set("cosuvwxzkp".unicodeScalars)

    /// Whether a word's first letter looks the same as a capital.
    static func beginsAlike(_ word: String) -> Bool {
        word.folded.unicodeScalars.first.map(alike.contains) ?? false
    }

    /// Whether all letters of a word look the same as their capitals.
    static func looksAlike(_ core: some Sequence<Unicode.Scalar>) -> Bool {
        core.text.folded.unicodeScalars.allSatisfy(alike.contains)
    }

    /// A lower-case word in this pattern.
    public func applied(to word: String) -> String {
        switch self {
        case .lower: word
        case .upper: word.uppercased()
        case .capitalized: word.prefix(1).uppercased() + word.dropFirst()
        }
    }
}
