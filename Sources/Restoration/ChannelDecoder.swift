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
    mutating func restored(
        _ page: RecognizedPage, context: inout TrigramModel.Context
    ) -> RestoredPage {
        let decoder = LatticeDecoder(model: language, weight: channel.languageWeight)
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
    /// Fewer sure words than this do not tell how an engine misreads.
    private static let fewest: Float = 100
    /// So much of a document is enough to learn from.
    private static let passagesLookedAt = 24

    /// Learns from the words of these pages that are surely right how they were misread.
    mutating func adapt(to pages: [RecognizedPage]) {
        let decoder = LatticeDecoder(model: language, weight: channel.languageWeight)
        var sightings: [WordReading: Float] = [:]
        var total: Float = 0
        var context = language.start
        for passage in pages.lazy.flatMap(Passages.init(of:)).prefix(Self.passagesLookedAt) {
            let decoded = decoder.decode(
                arcs: builder.arcs(for: passage), slots: passage, from: context)
            context = decoded.end
            for choice in decoded.choices where choice.probability >= Self.surely {
                guard let match = choice.arc.match, let word = choice.arc.tokens.first
                else { continue }
                let spelled = match.letterCase.applied(to: language.vocabulary.word(word))
                sightings[
                    WordReading(
                        word: Array(spelled.unicodeScalars), reading: match.reading),
                    default: 0] += 1
                total += 1
            }
        }
        guard total >= Self.fewest else { return }
        channel.errors = channel.errors.adapted(to: sightings)
        self = ChannelDecoder(
            channel: channel, lexicon: lexicon, language: language, symbols: symbols,
            terms: terms)
    }
}
