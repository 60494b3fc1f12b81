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
    static let resegmentation: Float = -6
    /// A reading whose best word is less likely than this may have lost or gained a blank.
    private static let doubtful: Float = -6
    /// ln of how much rarer foreign words and abbreviations are than the text that they were
    /// counted in suggests.
    private static let strange: Float = -4
    /// ln of how often a number of one digit or two stands for a word.
    private static let digitIsWord: Float = -3

    /// Marks that may be a piece of a letter, with ln of how often they are what they seem.
    private static let ambiguous: [Unicode.Scalar: Float] = [
        "?": -4, "!": -5, "'": -4, "’": -3, "‘": -4, "”": -1, "\"": -1.5,
    ]

    let channel: Channel
    private let symbols: CodeSymbols
    let vocabulary: Vocabulary
    let language: TrigramModel
    var search: CandidateSearch
    private var known: [SlotKey: [Arc]] = [:]
    /// How many runs of words may still be taken apart: each takes as long as a page, and what has
    /// more of them is no text.
    var runsLeft = 600

    /// What the ways to read a slot by itself depend on.
    private struct SlotKey: Hashable {
        let scalars: [Unicode.Scalar]
        let kind: TokenShape.Kind
        let isAmongCapitals: Bool
        let isCapitalLikely: Bool
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
    private static let sample = 40
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
            scalars: slot.scalars, kind: slot.shape.kind, isAmongCapitals: slot.isAmongCapitals,
            isCapitalLikely: slot.isCapitalLikely, alternatives: slot.alternatives)
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
            return [fixed(vocabulary.number)] + wordsReadAsNumber(slot)
        case .word:
            guard !channel.readsWordsAsNumbers, let number = Self.misreadNumber(slot.shape.core)
            else { return wordArcs(for: slot, text: text) }
            return [fixed(vocabulary.number, core: number)]
        }
    }

    /// A number in which the engine took a digit for the letter that looks like it: I1, 2l.
    private static func misreadNumber(_ core: [Unicode.Scalar]) -> [Unicode.Scalar]? {
        guard core.count <= 4, core.contains(where: \.isDigit) else { return nil }
        var number: [Unicode.Scalar] = []
        for scalar in core {
            switch scalar {
            case "I", "l", "|": number.append("1")
            case "O", "o": number.append("0")
            case _ where scalar.isDigit: number.append(scalar)
            default: return nil
            }
        }
        return number
    }

    /// The words that may have been read as a number: "ở" as 6, "lở" as 16.
    private mutating func wordsReadAsNumber(_ slot: Slot) -> [Arc] {
        let shape = slot.shape
        guard shape.core.allSatisfy(\.isDigit), shape.prefix.isEmpty,
            shape.core.count == 1 && shape.suffix.isEmpty
                || shape.core.count == 2 && channel.readsWordsAsNumbers
        else { return [] }
        return words(for: slot, shape.core, [], shape.suffix, Self.digitIsWord)
    }

    private mutating func wordArcs(for slot: Slot, text: String) -> [Arc] {
        let shape = slot.shape
        if channel.readsAbbreviations, Self.isAbbreviation(shape.core) {
            return [kept(slot, text: text)] + strokes(of: slot)
        }
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
            arcs.append(kept(slot, text: text))
        }
        return arcs
    }

    /// The way to leave a word as it was read.
    private func kept(_ slot: Slot, text: String) -> Arc {
        let shape = slot.shape
        var tokens = [vocabulary.id(of: ModelTokens.normalized(shape.core)) ?? vocabulary.unknown]
        if shape.endsSentence { tokens.append(vocabulary.boundary) }
        return Arc(
            tokens: tokens, score: keepCost(shape.core) + Self.lengthCost(shape.core),
            texts: [text], treatment: .kept)
    }

    /// The abbreviations that differ from the one read by strokes: ĐKKD for DKKD.
    private mutating func strokes(of slot: Slot) -> [Arc] {
        let shape = slot.shape
        let read = shape.core.text.folded
        return words(for: slot, shape.core, shape.prefix, shape.suffix, 0).filter {
            guard $0.treatment == .repaired, let token = $0.tokens.first else { return false }
            return vocabulary.word(token).folded == read
        }
    }

    private static func isAbbreviation(_ core: [Unicode.Scalar]) -> Bool {
        core.count >= 2
            && core.allSatisfy {
                $0.properties.isUppercase && Letter($0)?.isVowel == false
            }
    }

    private func keepCost(_ core: [Unicode.Scalar]) -> Float {
        guard core.allSatisfy(\.properties.isAlphabetic) else { return channel.keepMixed }
        if Self.isAbbreviation(core) { return channel.keepAbbreviation }
        // Foreign words have no Vietnamese letters.
        let isMisread =
            core.contains { $0.value > 0x7F && Letter($0) != nil }
            && !Syllable.isPossible(core.text)
        return isMisread ? channel.keepMisread : channel.keepForeign
    }

    /// What a word costs for being longer than a syllable can be.
    private static func lengthCost(_ core: [Unicode.Scalar]) -> Float {
        -2 * Float(max(0, core.count - Syllable.longest))
    }

    /// What was read as it is compared with the vocabulary's words.
    private func comparable(
        _ core: [Unicode.Scalar], _ letterCase: LetterCase
    ) -> [Unicode.Scalar] {
        // The vocabulary has the tone mark in its older place.
        var read = Array(core.text.withOlderTonePlacement.unicodeScalars)
        guard channel.readsAbbreviations else { return read }
        // An engine in doubt between two forms of Đ writes both.
        for index in read.indices.dropFirst().reversed()
        where read[index] == "Ð" && read[index - 1] == "Đ" { read.remove(at: index) }
        // A capital inside a word in small letters is but a small one that was read large: vỊ.
        guard letterCase != .upper else { return read }
        let first = letterCase == .capitalized ? 1 : 0
        for index in read.indices.dropFirst(first) where read[index].value > 0x7F {
            let small = read[index].properties.lowercaseMapping.unicodeScalars.first
            read[index] = small ?? read[index]
        }
        return read
    }

    private mutating func words(
        for slot: Slot, _ core: [Unicode.Scalar], _ prefix: [Unicode.Scalar],
        _ suffix: [Unicode.Scalar], _ cost: Float
    ) -> [Arc] {
        guard core.count <= Self.longest else { return [] }
        let endsSentence = suffix.contains { ".;:!?".unicodeScalars.contains($0) }
        let letterCase = LetterCase(of: core, isAmongCapitals: slot.isAmongCapitals)
        let normalized = ModelTokens.normalized(core)
        let read = comparable(core, letterCase)
        // A merger's core is longer than its first slot, and has no alternatives.
        let place = prefix.count..<(prefix.count + core.count)
        let alternatives =
            place.upperBound <= slot.scalars.count ? slot.alternatives.part(place) : Alternatives()
        var candidates = search.candidates(
            for: read, letterCase: letterCase, alternatives: alternatives
        ).map { (word: $0, letterCase: letterCase) }
        if core.first == "I", letterCase == .capitalized, core.count > 1 {
            // A small l looks like a capital I.
            candidates += search.candidates(for: core, letterCase: .lower).map { ($0, .lower) }
        }
        return candidates.map { candidate, letterCase in
            let word = vocabulary.word(candidate.word)
            let isSame = word == normalized
            let letterCase = Self.mended(letterCase, of: word, at: slot)
            // What is right keeps its own place of the tone mark.
            let text =
                isSame
                    && (letterCase.applied(to: normalized) == core.text.withOlderTonePlacement
                        || !Syllable.isPossible(word))
                ? core.text : letterCase.applied(to: word)
            // What is no syllable is no word that others are misread from, but for its strokes.
            let strangeness: Float =
                isSame || Syllable.isPossible(word) || word.folded == normalized.folded
                ? 0 : Self.strange
            return Arc(
                tokens: endsSentence ? [candidate.word, vocabulary.boundary] : [candidate.word],
                score: candidate.likelihood + cost + strangeness,
                texts: [prefix.text + text + suffix.text],
                treatment: text == core.text ? .kept : .repaired,
                match: Arc.Match(reading: core, letterCase: letterCase))
        }
    }

    /// The pattern of capitals that a word of few letters had, where it stands among small ones.
    ///
    /// "BO" among small letters is "Bộ": a short syllable with marks is no abbreviation; "VỢ" is
    /// "vợ", because its first letter looks the same either way.
    private static func mended(
        _ letterCase: LetterCase, of word: String, at slot: Slot
    ) -> LetterCase {
        guard letterCase == .upper, !slot.isAmongCapitals, slot.shape.core.count <= 3,
            word != word.folded
        else { return letterCase }
        return slot.isCapitalLikely || !LetterCase.beginsAlike(word) ? .capitalized : .lower
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
