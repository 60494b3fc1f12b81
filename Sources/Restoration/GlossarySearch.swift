internal import DocumentModel
internal import LanguageModel

/// Finds where the slots of a passage read like a term of the glossary, and proposes it.
///
/// A value that remembers what it found, so that a word is searched once a document; not shared
/// between tasks.
struct GlossarySearch {
    /// A word of the glossary that a slot may stand for.
    private struct Match {
        let form: Int
        /// ln p(reading | word).
        let likelihood: Float
    }

    private struct Key: Hashable {
        let core: [Unicode.Scalar]
        let alternatives: Alternatives
        let least: Int
        let isUpper: Bool
    }

    /// Where a word is so much less likely than the best for its slot, that one was read well.
    private static let mostDoubt: Float = 5
    /// Less likely words have a letter that was never seen read so: it is another letter.
    private static let leastLikely: Float = -8
    /// By so much each further word of a term relaxes both.
    private static let perFurtherWord: Float = 1.5
    /// ln of how often a term of several words stands where it fits.
    private static let termIsThere: Float = -4
    /// The same for a term with a word that the language model does not know.
    private static let newWordIsThere: Float = -1
    /// The same for a single word that the language model knows: it decides itself.
    private static let knownWordIsThere: Float = -7
    /// By so much the user's own capitals are preferred to others.
    private static let givenCapitals: Float = 2
    /// What a word of the glossary may win by its counts over its letters.
    private static let slack: Float = 4
    /// Longer runs of characters stand for no word: seven letters, each read as three characters.
    private static let longest = 21
    /// So many terms do not get in each other's way.
    private static let fewTerms: Float = 100
    /// How many readings are remembered.
    private static let mostRemembered = 20_000

    private let index: GlossaryIndex
    private let channel: Channel
    private let language: TrigramModel
    private var spelled: [Int: SpelledWord] = [:]
    private var found: [Key: [Int: Match]] = [:]

    init(index: GlossaryIndex, channel: Channel, language: TrigramModel) {
        self.index = index
        self.channel = channel
        self.language = language
    }

    /// Adds to the ways of reading each slot the terms that begin there.
    mutating func add(to arcs: inout [[Arc]], for slots: [Slot]) {
        let doubts = arcs.map(Self.bestScore)
        let matches = zip(slots, doubts).map { self.matches(for: $0, best: $1) }
        for start in slots.indices {
            for word in matches[start].keys.sorted() {
                for term in index.termsByFirstWord[word] {
                    let pieces = index.terms[term]
                    guard start + pieces.count <= slots.count else { continue }
                    let range = start..<(start + pieces.count)
                    if let arc = arc(
                        for: pieces, slots: slots[range], matches: matches[range],
                        best: doubts[range])
                    {
                        arcs[start].append(arc)
                    }
                }
            }
        }
    }

    private static func bestScore(of arcs: [Arc]) -> Float {
        arcs.lazy.filter { $0.span == 1 && $0.texts.count == 1 }.map(\.score).max() ?? -.infinity
    }

    /// The arc of a term over as many slots as it has pieces, each with a text of its own.
    private func arc(
        for pieces: [GlossaryIndex.Piece], slots: ArraySlice<Slot>,
        matches: ArraySlice<[Int: Match]>, best: ArraySlice<Float>
    ) -> Arc? {
        var texts: [String] = []
        var likelihood: Float = 0
        var doubt: Float = 0
        for (offset, piece) in pieces.enumerated() {
            let slot = slots[slots.startIndex + offset]
            guard let match = matches[matches.startIndex + offset][piece.word] else { return nil }
            let form = index.forms[match.form]
            if offset > 0 {
                guard !slot.beginsParagraph, GlossaryIndex.plain(slot.shape.prefix) == piece.prefix
                else { return nil }
            }
            if offset + 1 < pieces.count {
                guard GlossaryIndex.plain(slot.shape.suffix) == piece.suffix else { return nil }
            }
            // "an" is not the name An; "bình an" may well be what is called Bình An elsewhere.
            if pieces.count == 1, form.style == .lower { return nil }
            texts.append(slot.shape.text(withCore: form.scalars))
            likelihood += match.likelihood
            doubt += max(0, best[best.startIndex + offset] - match.likelihood)
        }
        let relief = Self.perFurtherWord * Float(pieces.count - 1)
        guard doubt <= Self.mostDoubt + relief, likelihood >= Self.leastLikely - relief else {
            return nil
        }
        let tokens = self.tokens(for: pieces, slots: slots, matches: matches)
        let prior =
            tokens.contains(language.vocabulary.unknown)
            ? Self.newWordIsThere
            : pieces.count == 1 ? Self.knownWordIsThere : Self.termIsThere
        // Of many terms each is the rarer.
        let share = min(0, logarithm(Self.fewTerms / Float(index.terms.count)))
        let isSame = zip(texts, slots).allSatisfy { $0 == $1.scalars.text }
        return Arc(
            span: pieces.count, tokens: tokens,
            score: likelihood + prior + share - channel.languageWeight * surprise(of: tokens),
            texts: texts, treatment: isSame ? .kept : .glossary)
    }

    /// What the language model sees of a term.
    private func tokens(
        for pieces: [GlossaryIndex.Piece], slots: ArraySlice<Slot>,
        matches: ArraySlice<[Int: Match]>
    ) -> [Vocabulary.ID] {
        let vocabulary = language.vocabulary
        var tokens: [Vocabulary.ID] = []
        for (offset, piece) in pieces.enumerated() {
            let slot = slots[slots.startIndex + offset]
            switch slot.shape.kind {
            case .punctuation: break
            case .number: tokens.append(vocabulary.number)
            case .code, .address: tokens.append(vocabulary.code)
            case .word:
                guard let match = matches[matches.startIndex + offset][piece.word] else { continue }
                let word = ModelTokens.normalized(index.forms[match.form].scalars)
                tokens.append(vocabulary.id(of: word) ?? vocabulary.unknown)
            }
            if slot.shape.endsSentence { tokens.append(vocabulary.boundary) }
        }
        return tokens
    }

    /// ln p of a term's words under the language model after an unknown word: what the decoder will
    /// ask for them, and what they are given back, since the user has said that they may stand there.
    private func surprise(of tokens: [Vocabulary.ID]) -> Float {
        var context = language.score(language.vocabulary.unknown, after: language.start).next
        var sum: Float = 0
        for token in tokens {
            let step = language.score(token, after: context)
            sum += step.logProbability
            context = step.next
        }
        return sum
    }

    /// The words of the glossary that a slot may stand for, each in its most likely form.
    private mutating func matches(for slot: Slot, best: Float) -> [Int: Match] {
        let core = slot.shape.core
        guard slot.shape.kind == .word else {
            // Numbers, codes and punctuation are matched to the letter.
            let text = GlossaryIndex.plain(core).text
            let pairs = (index.formsByText[text] ?? []).map {
                (index.forms[$0].word, Match(form: $0, likelihood: 0))
            }
            return Dictionary(pairs) { first, _ in first }
        }
        let place = slot.shape.prefix.count..<(slot.shape.prefix.count + core.count)
        let key = Key(
            core: core, alternatives: slot.alternatives.part(place),
            least: Int(max(best - Self.mostDoubt, Self.leastLikely) - Self.perFurtherWord),
            isUpper: slot.isAmongCapitals && slot.letterCase == .upper)
        if let known = found[key] { return known }
        let matches = search(key)
        if found.count >= Self.mostRemembered { found.removeAll(keepingCapacity: true) }
        found[key] = matches
        return matches
    }

    private mutating func search(_ key: Key) -> [Int: Match] {
        let reading = Reading(key.core, alternatives: key.alternatives, in: channel.errors)
        let least = Float(key.least)
        var candidates = forms(likeliest: reading, least: least - Self.slack)
        for word in channel.errors.wordsByReading[reading.suffixes[0]] ?? [] {
            candidates.formUnion(index.formsByText[word] ?? [])
        }
        var matches: [Int: (match: Match, preference: Float)] = [:]
        func offer(_ number: Int, _ likelihood: Float) {
            let form = index.forms[number]
            // A line in capitals stays in capitals.
            guard likelihood >= least, !key.isUpper || isUpper(form) else { return }
            let preference = likelihood + (form.style == .given ? Self.givenCapitals : 0)
            if let other = matches[form.word], other.preference >= preference { return }
            matches[form.word] = (Match(form: number, likelihood: likelihood), preference)
        }
        for number in candidates.sorted() {
            let form = index.forms[number]
            let word = spelled[number] ?? SpelledWord(form.scalars, in: channel.errors)
            spelled[number] = word
            offer(number, channel.errors.likelihood(of: reading, given: word))
        }
        let literal = index.formsByText[GlossaryIndex.plain(key.core).text] ?? []
        // What has other characters than letters is matched to the letter.
        for number in literal where !candidates.contains(number) { offer(number, 0) }
        let parts = GlossaryIndex.parts(of: key.core)
        guard parts.count > 1 else { return matches.mapValues(\.match) }
        for number in index.formsWithApostrophes where !literal.contains(number) {
            let form = GlossaryIndex.parts(of: index.forms[number].scalars)
            guard form.count == parts.count else { continue }
            offer(number, zip(parts, form).reduce(0) { $0 + likelihood(of: $1.0, given: $1.1) })
        }
        return matches.mapValues(\.match)
    }

    private func likelihood(of part: [Unicode.Scalar], given word: [Unicode.Scalar]) -> Float {
        channel.errors.likelihood(
            of: Reading(part, in: channel.errors),
            given: SpelledWord(word, in: channel.errors))
    }

    private func isUpper(_ form: GlossaryIndex.Form) -> Bool {
        !form.scalars.contains(where: \.properties.isLowercase)
    }

    /// The forms of letters whose letters alone make the reading at least so likely.
    private func forms(likeliest reading: Reading, least: Float) -> Set<Int> {
        let count = reading.scalars.count
        guard count <= Self.longest else { return [] }
        var forms: Set<Int> = []
        /// For every j, the best ln p that the letters down to a node were read as the first j
        /// characters.
        func visit(_ node: Int, _ row: [Float]) {
            if row[count] >= least { forms.formUnion(index.nodes[node].forms) }
            for child in index.nodes[node].children {
                var next = [Float](repeating: -.infinity, count: count + 1)
                var best = -Float.infinity
                for end in 0...count {
                    for length in 0...min(3, end) {
                        next[end] = max(
                            next[end],
                            row[end - length]
                                + reading.cost(end - length, length, letter: child.letter))
                    }
                    best = max(best, next[end])
                }
                if best >= least { visit(child.node, next) }
            }
        }
        var row = [Float](repeating: -.infinity, count: count + 1)
        row[0] = 0
        visit(0, row)
        return forms
    }
}
