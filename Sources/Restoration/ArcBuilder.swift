internal import DocumentModel
internal import LanguageModel
internal import Vietnamese

/// Proposes the ways in which the slots of a page may be read.
struct ArcBuilder {
    /// Longer runs of characters stand for no word: seven letters, each read as three characters.
    private static let longest = 21
    /// How many slots are remembered, so that a long text needs no more memory than a short one.
    private static let mostRemembered = 20_000
    /// ln of how often one word was read as two, or two as one.
    private static let resegmentation: Float = -6
    /// A reading whose best word is less likely than this may have lost or gained a blank.
    private static let doubtful: Float = -6
    /// ln of how often a lone digit stands for a word.
    private static let digitIsWord: Float = -3

    /// Marks that may be a piece of a letter, with ln of how often they are what they seem.
    private static let ambiguous: [Unicode.Scalar: Float] = [
        "?": -4, "!": -5, "'": -4, "’": -3, "‘": -4, "”": -1, "\"": -1.5,
    ]

    let channel: Channel
    private let symbols: CodeSymbols
    private let vocabulary: Vocabulary
    private let language: TrigramModel
    private var search: CandidateSearch
    private var known: [SlotKey: [Arc]] = [:]

    /// What the ways to read a slot by itself depend on.
    private struct SlotKey: Hashable {
        let scalars: [Unicode.Scalar]
        let isAmongCapitals: Bool
        let alternatives: Alternatives
    }

    init(
        channel: Channel, lexicon: Lexicon, language: TrigramModel, symbols: CodeSymbols
    ) {
        self.channel = channel
        self.symbols = symbols
        self.language = language
        vocabulary = language.vocabulary
        search = CandidateSearch(lexicon: lexicon, model: channel.errors, language: language)
    }

    /// The ways to read each slot, the way to leave it as it is among them.
    mutating func arcs(for slots: [Slot]) -> [[Arc]] {
        var all = slots.map { arcs(for: $0) }
        for index in slots.indices.dropLast() {
            all[index] += mergers(of: slots[index], slots[index + 1], all[index], all[index + 1])
        }
        return all
    }

    /// Only so many words are looked at to choose a channel.
    private static let sample = 150
    /// ln p of each letter of a word that the model does not know.
    private static let spelledLetter: Float = -3.5
    /// ln of how probable a word is at least, so that a few strange ones do not decide.
    private static let leastFit: Float = -40

    /// How well the channel explains a page: the mean of ln p(reading, word) for the best words,
    /// whatever stands around them.
    ///
    /// - Parameter passages: The page's slots.
    /// - Returns: A mean of natural logarithms, at most 0; 0 for a page without words.
    mutating func fit(to passages: [[Slot]]) -> Float {
        let words = passages.joined().filter { $0.shape.kind == .word }
        let step = max(1, words.count / Self.sample)
        var sum: Float = 0
        var count: Float = 0
        for place in stride(from: 0, to: words.count, by: step) {
            var best = Self.leastFit
            for arc in arcs(for: words[place]) {
                let token = arc.tokens.first ?? vocabulary.unknown
                let spelling =
                    token == vocabulary.unknown
                    ? Float(words[place].shape.core.count) * Self.spelledLetter : 0
                best = max(best, arc.score + language.unigram(token) + spelling)
            }
            sum += best
            count += 1
        }
        return count == 0 ? 0 : sum / count
    }

    private mutating func arcs(for slot: Slot) -> [Arc] {
        let key = SlotKey(
            scalars: slot.scalars, isAmongCapitals: slot.isAmongCapitals,
            alternatives: slot.alternatives)
        if let arcs = known[key] { return arcs }
        // The most likely first: the decoder drops the others sooner.
        let arcs = newArcs(for: slot).sorted { $0.score > $1.score }
        if known.count >= Self.mostRemembered { known.removeAll(keepingCapacity: true) }
        known[key] = arcs
        return arcs
    }

    private mutating func newArcs(for slot: Slot) -> [Arc] {
        let text = slot.scalars.text
        func fixed(_ token: Vocabulary.ID?, core: [Unicode.Scalar]? = nil) -> Arc {
            var tokens = token.map { [$0] } ?? []
            if slot.shape.endsSentence { tokens.append(vocabulary.boundary) }
            let repaired = slot.shape.text(withCore: core ?? slot.shape.core)
            return Arc(
                tokens: tokens, score: 0, texts: [repaired],
                treatment: repaired == text ? .protected : .repaired)
        }
        switch slot.shape.kind {
        case .punctuation: return [fixed(nil)]
        case .address: return [fixed(vocabulary.code)]
        case .code:
            return [fixed(vocabulary.code, core: symbols.repaired(slot.shape.core))]
        case .number where slot.shape.core.contains { $0 == "o" || $0 == "O" }:
            return [
                fixed(vocabulary.number, core: slot.shape.core.map { $0.isDigit ? $0 : "0" })
            ]
        case .number:
            guard slot.shape.core.count == 1, slot.shape.suffix.isEmpty else {
                return [fixed(vocabulary.number)]
            }
            return [fixed(vocabulary.number)]
                + words(for: slot, slot.shape.core, slot.shape.prefix, [], Self.digitIsWord)
        case .word: return wordArcs(for: slot, text: text)
        }
    }

    private mutating func wordArcs(for slot: Slot, text: String) -> [Arc] {
        let shape = slot.shape
        var arcs = words(
            for: slot, shape.core, shape.prefix, shape.suffix,
            shape.suffix.reduce(0) { $0 + (Self.ambiguous[$1] ?? 0) }
                + shape.prefix.reduce(0) { $0 + (Self.ambiguous[$1] ?? 0) })
        let taken = shape.suffix.prefix { Self.ambiguous[$0] != nil }
        if !taken.isEmpty {
            arcs += words(
                for: slot, shape.core + taken, shape.prefix,
                Array(shape.suffix.dropFirst(taken.count)), 0)
        }
        if let mark = shape.prefix.last, Self.ambiguous[mark] != nil {
            arcs += words(
                for: slot, [mark] + shape.core, shape.prefix.dropLast(), shape.suffix, 0)
        }
        let best = arcs.map(\.score).max() ?? -.infinity
        if best < Self.doubtful { arcs += splits(of: slot) }
        if !arcs.contains(where: { $0.treatment == .kept }) {
            var tokens = [
                vocabulary.id(of: ModelTokens.normalized(shape.core)) ?? vocabulary.unknown
            ]
            if shape.endsSentence { tokens.append(vocabulary.boundary) }
            arcs.append(
                Arc(tokens: tokens, score: keepCost(shape.core), texts: [text], treatment: .kept))
        }
        return arcs
    }

    private func keepCost(_ core: [Unicode.Scalar]) -> Float {
        guard core.allSatisfy(\.properties.isAlphabetic) else { return channel.keepMixed }
        let isAbbreviation =
            core.count >= 2
            && core.allSatisfy {
                $0.properties.isUppercase && !"AEIOUY".unicodeScalars.contains($0)
            }
        if isAbbreviation { return channel.keepAbbreviation }
        // Foreign words have no Vietnamese letters.
        let isMisread =
            core.contains { $0.value > 0x7F && Letter($0) != nil }
            && !Syllable.isPossible(core.text)
        return isMisread ? channel.keepMisread : channel.keepForeign
    }

    private mutating func words(
        for slot: Slot, _ core: [Unicode.Scalar], _ prefix: [Unicode.Scalar],
        _ suffix: [Unicode.Scalar], _ cost: Float
    ) -> [Arc] {
        guard core.count <= Self.longest else { return [] }
        let endsSentence = suffix.contains { ".;:!?".unicodeScalars.contains($0) }
        let letterCase = LetterCase(of: core, isAmongCapitals: slot.isAmongCapitals)
        let normalized = ModelTokens.normalized(core)
        // A merger's core is longer than its first slot, and has no alternatives.
        let place = prefix.count..<(prefix.count + core.count)
        let alternatives =
            place.upperBound <= slot.scalars.count ? slot.alternatives.part(place) : Alternatives()
        var candidates = search.candidates(
            for: core, letterCase: letterCase, alternatives: alternatives
        ).map { (word: $0, letterCase: letterCase) }
        if core.first == "I", letterCase == .capitalized, core.count > 1 {
            // A small l looks like a capital I.
            candidates += search.candidates(for: core, letterCase: .lower).map { ($0, .lower) }
        }
        return candidates.map { candidate, letterCase in
            let word = vocabulary.word(candidate.word)
            let isSame = word == normalized
            // "BO" among small letters is "Bộ": a short syllable with marks is no abbreviation.
            let letterCase =
                letterCase == .upper && !slot.isAmongCapitals && core.count <= 3
                    && word != word.folded
                ? LetterCase.capitalized : letterCase
            // What is right keeps its own place of the tone mark and its own capitals.
            let text =
                isSame
                ? core.text : letterCase.applied(to: word)
            return Arc(
                tokens: endsSentence ? [candidate.word, vocabulary.boundary] : [candidate.word],
                score: candidate.likelihood + cost,
                texts: [prefix.text + text + suffix.text],
                treatment: isSame ? .kept : .repaired,
                match: Arc.Match(reading: core, letterCase: letterCase))
        }
    }

    /// Two words that were read as one.
    private mutating func splits(of slot: Slot) -> [Arc] {
        let core = slot.shape.core
        guard core.count >= 5, core.count <= 16 else { return [] }
        let prefix = slot.shape.prefix.text
        let suffix = slot.shape.suffix.text
        var arcs: [Arc] = []
        for place in 2...(core.count - 2) {
            let left = Array(core[..<place])
            let right = Array(core[place...])
            let leftCase = LetterCase(of: left, isAmongCapitals: slot.isAmongCapitals)
            let rightCase = LetterCase(of: right, isAmongCapitals: slot.isAmongCapitals)
            for first in search.candidates(for: left, letterCase: leftCase).prefix(4) {
                for second in search.candidates(for: right, letterCase: rightCase).prefix(4) {
                    var tokens = [first.word, second.word]
                    if slot.shape.endsSentence { tokens.append(vocabulary.boundary) }
                    arcs.append(
                        Arc(
                            tokens: tokens,
                            score: first.likelihood + second.likelihood + Self.resegmentation,
                            texts: [
                                prefix + leftCase.applied(to: vocabulary.word(first.word)),
                                rightCase.applied(to: vocabulary.word(second.word)) + suffix,
                            ], treatment: .repaired))
                }
            }
        }
        arcs.sort { $0.score > $1.score }
        return Array(arcs.prefix(12))
    }

    /// One word that was read as two.
    private mutating func mergers(
        of first: Slot, _ second: Slot, _ firstArcs: [Arc], _ secondArcs: [Arc]
    ) -> [Arc] {
        guard first.line == second.line, first.word != second.word,
            first.shape.kind == .word || second.shape.kind == .word,
            first.shape.suffix.isEmpty, second.shape.prefix.isEmpty,
            first.shape.core.count + second.shape.core.count <= 8,
            !first.shape.core.isEmpty, !second.shape.core.isEmpty,
            best(firstArcs) < Self.doubtful || best(secondArcs) < Self.doubtful
        else { return [] }
        let core = first.shape.core + second.shape.core
        return words(
            for: first, core, first.shape.prefix, second.shape.suffix, Self.resegmentation
        )
        .sorted { $0.score > $1.score }.prefix(8).map {
            var arc = $0
            arc.span = 2
            arc.treatment = .repaired
            arc.match = nil
            return arc
        }
    }

    private func best(_ arcs: [Arc]) -> Float {
        arcs.lazy.filter { $0.span == 1 && $0.texts.count == 1 }.map(\.score).max() ?? -.infinity
    }
}
