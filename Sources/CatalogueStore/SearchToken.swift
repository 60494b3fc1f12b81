import Vietnamese

/// A word of a text as the index knows it: "Kế" is found by "ke" and, typed with its marks, by
/// "kế" only.
struct SearchToken: Hashable {
    /// Lower case without marks, đ as d.
    var folded: String
    /// Lower case with its marks, the tone in its older place; nil where it bears none.
    var marked: String?
    /// Where it stands in the text's UTF-8.
    var range: Range<Int>

    /// The words of a text: runs of letters and digits, so that "07/KH-SXD" has three.
    static func all(in text: some StringProtocol) -> [SearchToken] {
        var tokens: [SearchToken] = []
        forEach(in: text.unicodeScalars) { tokens.append($0) }
        return tokens
    }

    /// Calls `body` with each word in turn.
    static func forEach(
        in scalars: some Sequence<Unicode.Scalar>, _ body: (SearchToken) -> Void
    ) {
        var word = ""
        var start = 0
        var offset = 0
        func end() {
            guard !word.isEmpty else { return }
            body(SearchToken(word: word, range: start..<offset))
            word = ""
        }
        for scalar in scalars {
            if scalar.isPartOfWord || (!word.isEmpty && scalar.isMark) {
                if word.isEmpty { start = offset }
                word.unicodeScalars.append(scalar)
            } else {
                end()
            }
            offset += UTF8.width(scalar)
        }
        end()
    }

    private init(word: String, range: Range<Int>) {
        folded = word.folded
        let lower = word.lowercased()
        marked = lower == folded ? nil : lower.withOlderTonePlacement
        self.range = range
    }
}

extension Unicode.Scalar {
    fileprivate var isPartOfWord: Bool {
        if value < 0x80 {
            return (48...57).contains(value) || (65...90).contains(value)
                || (97...122).contains(value)
        }
        switch properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
            .decimalNumber, .letterNumber, .otherNumber:
            return true
        default: return false
        }
    }

    fileprivate var isMark: Bool {
        value >= 0x0300
            && [.nonspacingMark, .spacingMark].contains(properties.generalCategory)
    }
}

extension UTF8 {
    fileprivate static func width(_ scalar: Unicode.Scalar) -> Int {
        switch scalar.value {
        case ..<0x80: 1
        case ..<0x800: 2
        case ..<0x1_0000: 3
        default: 4
        }
    }
}
