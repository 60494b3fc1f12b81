import DocumentModel

/// A line as printed, without the noise around it.
struct PrintedLine: Sendable {
    /// The words from left to right; never empty.
    var words: [SourceWord]
    /// Whether an empty line, or a new page, stands before it.
    var followsGap: Bool
    /// The words as a passage.
    let passage: Passage

    /// Creates a line of words.
    init(words: [SourceWord], followsGap: Bool) {
        self.words = words
        self.followsGap = followsGap
        passage = Passage(words)
    }

    /// The line with some of its words only.
    func with(_ words: [SourceWord]) -> PrintedLine {
        PrintedLine(words: words, followsGap: followsGap)
    }

    /// Reads plain text as a line, for tables of examples.
    init(_ text: String, followsGap: Bool = false) {
        self.init(words: Passage(text).words, followsGap: followsGap)
    }

    /// The page, from 1.
    var page: Int { words.first?.page ?? 1 }

    /// The box around all words; nil where the input had none.
    var box: PageBox? {
        words.compactMap(\.box).union
    }

    /// Whether it has capitals and hardly any small letters, as heads and titles do.
    var isCapitals: Bool {
        let letters = passage.scalars.filter(\.isLetter)
        let small = letters.count { !$0.isCapital }
        return letters.count >= 2 && small * 10 <= letters.count
    }

    /// Whether the first letter is a small one: the line goes on from the one before.
    var beginsSmall: Bool {
        guard let first = passage.tokens.first, first.kind == .word else { return false }
        return !first.isCapitalized
    }

    /// The last character that is not a quotation mark or bracket.
    var lastMark: Unicode.Scalar? {
        passage.folded.last { $0 != "\"" && $0 != ")" && $0 != "'" }
    }

    /// Whether it ends with a mark that ends a sentence or an item.
    var endsSentence: Bool {
        guard let lastMark else { return false }
        return ".;:!?…".unicodeScalars.contains(lastMark)
    }
}
