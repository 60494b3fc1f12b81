public import DocumentModel
public import LanguageModel

/// Repairs recognized pages with a language model and a model of the engine's errors.
///
/// What stands on the paper is sought as the most probable text given what was read (the noisy
/// channel of Shannon; Kolak and Resnik 2005 for OCR). Numbers, codes and addresses are never
/// rewritten. The same input gives the same output.
public struct Restorer: Sendable {
    let language: TrigramModel
    private let lexicon: Lexicon
    private let western: Channel
    private let vietnamese: Channel
    private let symbols: CodeSymbols
    private let terms: GlossaryIndex?

    /// On a page with at least this share of Vietnamese letters the engine knew Vietnamese.
    private static let leastVietnamese = 0.15

    /// Maps and reads the dictionaries.
    ///
    /// - Parameters:
    ///   - folder: The folder with `syllables.lm`, `western.errors`, `vietnamese.errors` and
    ///     `symbols.tsv`.
    ///   - glossary: The user's terms; nil for none.
    /// - Throws: ``LanguageModelError`` where a file is missing or damaged.
    public init(
        dictionaries folder: String, glossary: Glossary? = nil
    ) throws(LanguageModelError) {
        self.init(
            language: try TrigramModel(path: folder + "/syllables.lm"),
            western: ErrorModel(
                parsing: try DictionaryFile.bytes(at: folder + "/western.errors")),
            vietnamese: ErrorModel(
                parsing: try DictionaryFile.bytes(at: folder + "/vietnamese.errors")),
            symbols: CodeSymbols(parsing: try DictionaryFile.bytes(at: folder + "/symbols.tsv")),
            glossary: glossary)
    }

    /// Creates a restorer from its parts.
    ///
    /// - Parameters:
    ///   - language: The probability of words.
    ///   - western: The errors of engines that know no Vietnamese.
    ///   - vietnamese: The errors of engines that do.
    ///   - symbols: The symbols of documents.
    ///   - glossary: The user's terms; nil for none.
    public init(
        language: TrigramModel, western: ErrorModel, vietnamese: ErrorModel, symbols: CodeSymbols,
        glossary: Glossary? = nil
    ) {
        self.language = language
        self.western = .western(western)
        self.vietnamese = .vietnamese(vietnamese)
        self.symbols = symbols
        lexicon = Lexicon(vocabulary: language.vocabulary)
        terms = glossary.map(GlossaryIndex.init)
    }

    /// Restores the pages of one document.
    ///
    /// - Parameter pages: The raw layer, in order.
    /// - Returns: The restored layer: the same pages with the same lines.
    public func restore(_ pages: [RecognizedPage]) -> [RestoredPage] {
        var builders = [western, vietnamese].map {
            ArcBuilder(channel: $0, lexicon: lexicon, language: language, symbols: symbols)
        }
        var searches = [western, vietnamese].map { channel in
            terms.map { GlossarySearch(index: $0, channel: channel, language: language) }
        }
        var context = language.start
        return pages.map { page in
            let isVietnamese = page.vietnameseShare >= Self.leastVietnamese
            let decoder = LatticeDecoder(
                model: language,
                weight: (isVietnamese ? vietnamese : western).languageWeight)
            var restored = RestoredPage(emptyLinesOf: page)
            for passage in Passages(of: page) {
                var arcs = builders[isVietnamese ? 1 : 0].arcs(for: passage)
                searches[isVietnamese ? 1 : 0]?.add(to: &arcs, for: passage)
                let decoded = decoder.decode(arcs: arcs, slots: passage, from: context)
                context = decoded.end
                restored.append(decoded.choices, slots: passage, from: page)
            }
            return restored
        }
    }
}
