/// A dictionary of phrases of which the longest that stands at a token is found.
struct PhraseTable: Sendable {
    private let byFirst: [String: [Phrase]]
    private let isSpelled: Bool

    /// Creates a table of phrases, compared with their marks where words without would be mistaken.
    init(_ phrases: [String], spelled isSpelled: Bool = false) {
        self.isSpelled = isSpelled
        byFirst = Dictionary(grouping: phrases.map(Phrase.init)) { $0.tokens.first ?? "" }
            .mapValues { $0.sorted { $0.tokens.count > $1.tokens.count } }
    }

    /// The token after the longest phrase that stands at a token; nil where none does.
    func end(at token: Int, in passage: Passage) -> Int? {
        guard passage.tokens.indices.contains(token),
            let phrases = byFirst[passage.tokens[token].folded]
        else { return nil }
        for phrase in phrases {
            let end =
                isSpelled
                ? passage.end(ofSpelled: phrase, at: token) : passage.end(of: phrase, at: token)
            if let end { return end }
        }
        return nil
    }

    /// The first place of any phrase within some tokens.
    func first(in passage: Passage, tokens: Range<Int>) -> Range<Int>? {
        for token in tokens {
            if let end = end(at: token, in: passage), end <= tokens.upperBound {
                return token..<end
            }
        }
        return nil
    }

    /// Whether any phrase stands within some tokens.
    func stands(in passage: Passage, tokens: Range<Int>) -> Bool {
        first(in: passage, tokens: tokens) != nil
    }

    /// Whether any phrase stands anywhere.
    func stands(in passage: Passage) -> Bool {
        first(in: passage, tokens: 0..<passage.tokens.count) != nil
    }
}
