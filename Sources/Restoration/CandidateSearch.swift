internal import LanguageModel

/// Finds the words that a reading may stand for: the lexicon's tree and the reading side by side.
///
/// A value that keeps its work space and what it found, so that a word is searched once a
/// document; not shared between tasks.
struct CandidateSearch {
    /// A word that may stand on the paper.
    struct Candidate: Sendable {
        /// The word's number.
        let word: Vocabulary.ID
        /// ln p(reading | word).
        let likelihood: Float
    }

    /// How many words are kept for a reading.
    private static let limit = 24
    /// How many readings are remembered, so that a long text needs no more memory than a short one.
    private static let mostRemembered = 20_000
    /// How many partial words are followed at each place of the reading.
    private static let beam = 200
    /// Partial words this much less likely than the best are dropped.
    private static let width: Float = 10

    private struct Key: Hashable {
        let reading: [Unicode.Scalar]
        let letterCase: LetterCase
        let alternatives: Alternatives
    }

    private struct SpellingKey: Hashable {
        let word: Vocabulary.ID
        let letterCase: LetterCase
    }

    private struct Hypothesis {
        var node: Int32
        var score: Float
    }

    private let lexicon: Lexicon
    private let model: ErrorModel
    private let language: TrigramModel
    private var found: [Key: [Candidate]] = [:]
    private var spelled: [SpellingKey: SpelledWord] = [:]
    /// For each place of the reading, where a node stands in its column, if it does.
    private var places: [[Int32]] = []
    private var columns: [[Hypothesis]] = []
    /// The best score of each column so far.
    private var bests: [Float] = []

    init(lexicon: Lexicon, model: ErrorModel, language: TrigramModel) {
        self.lexicon = lexicon
        self.model = model
        self.language = language
    }

    /// The most likely words for a reading, in no particular order.
    mutating func candidates(
        for scalars: [Unicode.Scalar], letterCase: LetterCase,
        alternatives: Alternatives = Alternatives()
    ) -> [Candidate] {
        let key = Key(reading: scalars, letterCase: letterCase, alternatives: alternatives)
        if let known = found[key] { return known }
        let reading = Reading(scalars, alternatives: alternatives, in: model)
        var words = search(reading, letterCase: letterCase)
        for word in model.wordsByReading[reading.suffixes[0]] ?? [] {
            if let id = language.vocabulary.id(of: word.lowercased()),
                letterCase.applied(to: word.lowercased()) == word, !words.contains(id)
            {
                words.append(id)
            }
        }
        let ranked = words.map { id in
            let likelihood = model.likelihood(
                of: reading, given: spelledWord(id, letterCase: letterCase))
            return (
                candidate: Candidate(word: id, likelihood: likelihood),
                rank: likelihood + 0.5 * language.unigram(id)
            )
        }
        let candidates = ranked.sorted { $0.rank > $1.rank }.prefix(Self.limit).map(\.candidate)
        if found.count >= Self.mostRemembered { found.removeAll(keepingCapacity: true) }
        found[key] = candidates
        return candidates
    }

    private mutating func spelledWord(
        _ id: Vocabulary.ID, letterCase: LetterCase
    ) -> SpelledWord {
        let key = SpellingKey(word: id, letterCase: letterCase)
        if let known = spelled[key] { return known }
        let word = letterCase.applied(to: language.vocabulary.word(id))
        let prepared = SpelledWord(Array(word.unicodeScalars), in: model)
        spelled[key] = prepared
        return prepared
    }

    private mutating func search(_ reading: Reading, letterCase: LetterCase) -> [Vocabulary.ID] {
        let count = reading.scalars.count
        while columns.count <= count + 3 {
            columns.append([])
            places.append([Int32](repeating: -1, count: lexicon.nodes.count))
            bests.append(-.infinity)
        }
        put(0, 0, in: 0)
        var words: [(id: Vocabulary.ID, score: Float)] = []
        for position in 0...count {
            prune(position)
            var index = 0
            // Letters read as nothing add to the column while it is walked.
            while index < columns[position].count {
                let hypothesis = columns[position][index]
                index += 1
                let node = lexicon.nodes[Int(hypothesis.node)]
                if position == count, node.word != Lexicon.noWord {
                    words.append((Vocabulary.ID(node.word), hypothesis.score))
                }
                let isCapital =
                    letterCase == .upper || (letterCase == .capitalized && hypothesis.node == 0)
                var least = leastScores(from: position)
                for child in node.firstChild..<node.endChild {
                    let letter =
                        Int(lexicon.nodes[Int(child)].letter) + (isCapital ? Alphabet.size : 0)
                    let scores = hypothesis.score + reading.costs(position, letter: letter)
                    let isKept = scores .> least
                    guard any(isKept) else { continue }
                    for length in 0...3 where isKept[length] {
                        put(child, scores[length], in: position + length)
                    }
                    least = leastScores(from: position)
                }
            }
        }
        for position in 0...count {
            for hypothesis in columns[position] { places[position][Int(hypothesis.node)] = -1 }
            columns[position].removeAll(keepingCapacity: true)
            bests[position] = -.infinity
        }
        words.sort { $0.score > $1.score }
        return words.prefix(Self.limit * 2).map(\.id)
    }

    /// The scores that are too low for the next four columns; what lies behind the reading's end
    /// is as unlikely as can be.
    private func leastScores(from position: Int) -> SIMD4<Float> {
        SIMD4(
            bests[position], bests[position + 1], bests[position + 2], bests[position + 3])
            - Self.width
    }

    private mutating func put(_ node: Int32, _ score: Float, in column: Int) {
        bests[column] = max(bests[column], score)
        let place = places[column][Int(node)]
        if place >= 0 {
            if columns[column][Int(place)].score < score {
                columns[column][Int(place)].score = score
            }
        } else {
            places[column][Int(node)] = Int32(columns[column].count)
            columns[column].append(Hypothesis(node: node, score: score))
        }
    }

    private mutating func prune(_ column: Int) {
        let best = bests[column]
        for hypothesis in columns[column] { places[column][Int(hypothesis.node)] = -1 }
        var kept = columns[column].filter { $0.score > best - Self.width }
        if kept.count > Self.beam {
            kept.sort { $0.score > $1.score }
            kept.removeLast(kept.count - Self.beam)
        }
        for (index, hypothesis) in kept.enumerated() {
            places[column][Int(hypothesis.node)] = Int32(index)
        }
        columns[column] = kept
    }
}
