internal import DocumentModel
internal import LanguageModel

/// Words that were read as one.
extension ArcBuilder {
    /// Shorter runs of characters are one word.
    private static let shortest = 5
    /// Longer runs of characters are no words at all.
    private static let longestTogether = 40
    /// A piece of a run is at least so long and at most so long.
    private static let piece = 2...9
    /// How many words are tried for each piece of a pair.
    private static let wordsPerPiece = 4
    /// How many pairs are proposed.
    private static let mostPairs = 12

    /// ln of how often a third word and further ones were read together with two.
    private static let furtherWord: Float = -2

    /// The ways to take a slot for several words.
    mutating func splits(of slot: Slot) -> [Arc] {
        let core = slot.shape.core
        guard (Self.shortest...Self.longestTogether).contains(core.count) else { return [] }
        var arcs = core.count <= 2 * Self.piece.upperBound ? pairs(in: slot) : []
        if core.count > Self.piece.upperBound, runsLeft > 0, let run = run(in: slot) {
            arcs.append(run)
        }
        return arcs
    }

    /// Two words.
    private mutating func pairs(in slot: Slot) -> [Arc] {
        let core = slot.shape.core
        var arcs: [Arc] = []
        for place in Self.piece.lowerBound...(core.count - Self.piece.lowerBound) {
            let left = pieceWords(Array(core[..<place]), in: slot).prefix(Self.wordsPerPiece)
            let right = pieceWords(Array(core[place...]), in: slot).prefix(Self.wordsPerPiece)
            for first in left {
                for second in right { arcs.append(arc(for: [first, second], in: slot)) }
            }
        }
        arcs.sort { $0.score > $1.score }
        return Array(arcs.prefix(Self.mostPairs))
    }

    /// As many words as it takes, each the best for its piece whatever stands around it.
    private mutating func run(in slot: Slot) -> Arc? {
        runsLeft -= 1
        let core = slot.shape.core
        struct Way {
            var score: Float
            var start: Int
            var word: PieceWord
        }
        var best = [Way?](repeating: nil, count: core.count + 1)
        for end in 1...core.count {
            for length in Self.piece where length <= end {
                let start = end - length
                guard start == 0 || best[start] != nil else { continue }
                let before = best[start]?.score ?? 0
                for word in pieceWords(Array(core[start..<end]), in: slot) {
                    let score =
                        before + word.likelihood + language.unigram(word.id) + Self.furtherWord
                    if score > best[end]?.score ?? -.infinity {
                        best[end] = Way(score: score, start: start, word: word)
                    }
                }
            }
        }
        var words: [PieceWord] = []
        var end = core.count
        while end > 0, let way = best[end] {
            words.append(way.word)
            end = way.start
        }
        return words.count > 2 && end == 0 ? arc(for: words.reversed(), in: slot) : nil
    }

    /// A word that a piece of a run may be.
    private struct PieceWord {
        let id: Vocabulary.ID
        let likelihood: Float
        let text: String
    }

    private mutating func pieceWords(_ piece: [Unicode.Scalar], in slot: Slot) -> [PieceWord] {
        let letterCase = LetterCase(of: piece, isAmongCapitals: slot.isAmongCapitals)
        return search.candidates(for: piece, letterCase: letterCase).map {
            PieceWord(
                id: $0.word, likelihood: $0.likelihood,
                text: letterCase.applied(to: vocabulary.word($0.word)))
        }
    }

    private func arc(for words: [PieceWord], in slot: Slot) -> Arc {
        var texts = words.map(\.text)
        texts[0] = slot.shape.prefix.text + texts[0]
        texts[texts.count - 1] += slot.shape.suffix.text
        var tokens = words.map(\.id)
        if slot.shape.endsSentence { tokens.append(vocabulary.boundary) }
        let likelihood = words.reduce(0) { $0 + $1.likelihood }
        return Arc(
            tokens: tokens,
            score: likelihood + Self.resegmentation
                + Self.furtherWord * Float(words.count - 2),
            texts: texts, treatment: .repaired)
    }
}
