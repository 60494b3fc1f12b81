import Vietnamese

/// Words to look for, compared without marks and case: OCR loses marks more often than letters.
struct Phrase: Sendable, Hashable {
    /// The folded tokens.
    let tokens: [String]
    /// The tokens with their marks.
    let spellings: [String]

    /// Creates a phrase from its words.
    init(_ text: String) {
        let passage = Passage(text)
        tokens = passage.tokens.map(\.folded)
        spellings = passage.tokens.map(\.spelling)
    }
}

extension Passage {
    /// The token after a phrase that stands at a token; nil where it does not.
    func end(of phrase: Phrase, at token: Int) -> Int? {
        let end = token + phrase.tokens.count
        guard token >= 0, end <= tokens.count else { return nil }
        for (offset, word) in phrase.tokens.enumerated()
        where tokens[token + offset].folded != word {
            return nil
        }
        return end
    }

    /// The token after a phrase that stands at a token with all its marks.
    func end(ofSpelled phrase: Phrase, at token: Int) -> Int? {
        guard let end = end(of: phrase, at: token) else { return nil }
        for (offset, word) in phrase.spellings.enumerated()
        where tokens[token + offset].spelling != word {
            return nil
        }
        return end
    }

    /// Whether a phrase stands at the beginning.
    func begins(with phrase: Phrase) -> Bool { end(of: phrase, at: 0) != nil }

    /// The first place of a phrase from a token on.
    func first(_ phrase: Phrase, from token: Int = 0) -> Range<Int>? {
        guard token <= tokens.count else { return nil }
        for start in token..<max(token, tokens.count - phrase.tokens.count + 1) {
            if let end = end(of: phrase, at: start) { return start..<end }
        }
        return nil
    }
}
