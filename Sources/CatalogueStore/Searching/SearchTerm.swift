/// A word, or words that must stand one after the other.
public struct SearchTerm: Sendable, Hashable {
    /// The words as typed, without quotation marks.
    public var text: String
    /// Whether the last word may go on: "kế hoa*".
    public var isPrefix: Bool

    /// A beginning of fewer letters finds too much to be worth its time: it is taken as a word.
    static let shortestPrefix = 3

    let tokens: [SearchToken]

    /// Creates a term; nil where the text has no letters or digits.
    ///
    /// NFC, without control characters.
    public init?(_ text: String, isPrefix: Bool = false) {
        let tokens = SearchToken.all(in: text)
        guard let last = tokens.last else { return nil }
        self.text = text
        self.isPrefix = isPrefix && last.folded.count >= Self.shortestPrefix
        self.tokens = tokens
    }

    /// The term as a string of FTS5: nothing in it is taken for the index's own syntax.
    var quoted: String {
        // A string ends at a quotation mark that is not doubled, and the query at a NUL; looked for
        // among the scalars, since a mark after it makes another character of it.
        var inside = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": inside.append(contentsOf: ["\"", "\""])
            case "\0": inside.append(" ")
            default: inside.append(scalar)
            }
        }
        return "\"\(String(inside))\"" + (isPrefix ? "*" : "")
    }

    /// How many of these words it takes up from a place on; nil where it does not stand there.
    func length(in words: some RandomAccessCollection<SearchToken>, at place: Int) -> Int? {
        guard place + tokens.count <= words.count else { return nil }
        for (offset, token) in tokens.enumerated() {
            let word = words[words.index(words.startIndex, offsetBy: place + offset)]
            guard matches(token, word, mayGoOn: isPrefix && offset == tokens.count - 1) else {
                return nil
            }
        }
        return tokens.count
    }

    /// A word typed with marks is strict, one typed without is not: as in the index.
    private func matches(_ token: SearchToken, _ word: SearchToken, mayGoOn: Bool) -> Bool {
        guard let marked = token.marked else {
            return mayGoOn ? word.folded.hasPrefix(token.folded) : word.folded == token.folded
        }
        guard let other = word.marked else { return false }
        return mayGoOn ? other.hasPrefix(marked) : other == marked
    }

    /// Whether two terms look for the same.
    public static func == (one: SearchTerm, other: SearchTerm) -> Bool {
        one.text == other.text && one.isPrefix == other.isPrefix
    }

    /// Takes in what ``==(_:_:)`` compares.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(text)
        hasher.combine(isPrefix)
    }
}
