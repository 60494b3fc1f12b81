internal import DocumentModel
internal import LanguageModel

/// Decodes pages with one channel, which it may fit to a document first.
struct ChannelDecoder {
    private var channel: Channel
    private let lexicon: Lexicon
    private let language: TrigramModel
    private let symbols: CodeSymbols
    private let terms: GlossaryIndex?
    private var builder: ArcBuilder
    private var search: GlossarySearch?
    /// How probable another reading must be before it takes the place of what was read.
    private var leastRepair: Float = 0

    init(
        channel: Channel, lexicon: Lexicon, language: TrigramModel, symbols: CodeSymbols,
        terms: GlossaryIndex?
    ) {
        self.channel = channel
        self.lexicon = lexicon
        self.language = language
        self.symbols = symbols
        self.terms = terms
        builder = ArcBuilder(
            channel: channel, lexicon: lexicon, language: language, symbols: symbols)
        search = terms.map { GlossarySearch(index: $0, channel: channel, language: language) }
    }

    /// How well the channel explains a page's beginning, see ``ArcBuilder/fit(to:)``.
    mutating func fit(to passages: [[Slot]]) -> Float { builder.fit(to: passages) }

    /// A page after restoration.
    ///
    /// - Parameters:
    ///   - page: The raw layer.
    ///   - context: What stands before the page; then what stands at its end.
    /// - Returns: The same lines with the words chosen.
    mutating func restored(
        _ page: RecognizedPage, context: inout TrigramModel.Context
    ) -> RestoredPage {
        let decoder = LatticeDecoder(
            model: language, weight: channel.languageWeight, leastRepair: leastRepair)
        var restored = RestoredPage(emptyLinesOf: page)
        for passage in Passages(of: page) {
            var arcs = builder.arcs(for: passage)
            search?.add(to: &arcs, for: passage)
            let decoded = decoder.decode(arcs: arcs, slots: passage, from: context)
            context = decoded.end
            restored.append(decoded.choices, slots: passage, from: page)
        }
        return restored
    }

    /// Words less probable than this teach nothing.
    private static let surely: Float = 0.9
    /// Fewer words than this do not tell enough of how an engine misreads.
    private static let fewest = 350
    /// So much of a document is enough to learn from.
    private static let passagesLookedAt = 24

    /// So much of a document shows whether it is in need of repair.
    private static let passagesSampled = 6
    /// A text with a smaller share of misread words was not read by an engine, but typed.
    private static let misreadShare: Float = 0.0015

    /// However short a text is, so much does not show that an engine read it.
    private static let stray: Float = 1

    /// Looks at how much there is to repair: in a text with next to nothing, what little seems
    /// misread mostly is as it was written, and only what is nearly sure is touched.
    mutating func weighNeed(of pages: [RecognizedPage]) {
        var misread: Float = 0
        var words: Float = 0
        for choice in firstChoices(Self.beginning(of: pages, passages: Self.passagesSampled))
        where choice.arc.match != nil {
            words += 1
            if choice.arc.treatment == .repaired { misread += choice.probability }
        }
        leastRepair =
            words > 0 && misread < Self.stray + words * Self.misreadShare
            ? Self.leastRepairOfTyped : 0
    }

    /// How probable a repair must be in a text that was typed.
    private static let leastRepairOfTyped: Float = 0.9

    /// Learns from the words of these pages that are surely right how they were misread.
    mutating func adapt(to pages: [RecognizedPage]) {
        let passages = Self.beginning(of: pages, passages: Self.passagesLookedAt)
        guard passages.joined().count(where: { $0.shape.kind == .word }) >= Self.fewest else {
            return
        }
        var sightings: [WordReading: Float] = [:]
        for choice in firstChoices(passages) where choice.probability >= Self.surely {
            guard let match = choice.arc.match, let word = choice.arc.tokens.first
            else { continue }
            let spelled = match.letterCase.applied(to: language.vocabulary.word(word))
            sightings[
                WordReading(word: Array(spelled.unicodeScalars), reading: match.reading),
                default: 0] += 1
        }
        channel.errors = channel.errors.adapted(to: sightings)
        self = ChannelDecoder(
            channel: channel, lexicon: lexicon, language: language, symbols: symbols,
            terms: terms)
    }

    private static func beginning(of pages: [RecognizedPage], passages count: Int) -> [[Slot]] {
        Array(pages.lazy.flatMap(Passages.init(of:)).prefix(count))
    }

    /// What a first pass takes for the words of some passages.
    private mutating func firstChoices(_ passages: [[Slot]]) -> [LatticeDecoder.Choice] {
        let decoder = LatticeDecoder(model: language, weight: channel.languageWeight)
        var context = language.start
        return passages.flatMap { passage in
            let decoded = decoder.decode(
                arcs: builder.arcs(for: passage), slots: passage, from: context)
            context = decoded.end
            return decoded.choices
        }
    }
}
