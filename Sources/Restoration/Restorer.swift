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
    private let western: ErrorModel

    /// Maps and reads the dictionaries.
    ///
    /// - Parameter folder: The folder with `syllables.lm` and `western.errors`.
    /// - Throws: ``LanguageModelError`` where a file is missing or damaged.
    public init(dictionaries folder: String) throws(LanguageModelError) {
        language = try TrigramModel(path: folder + "/syllables.lm")
        lexicon = Lexicon(vocabulary: language.vocabulary)
        western = ErrorModel(parsing: try DictionaryFile.bytes(at: folder + "/western.errors"))
    }

    /// Restores the pages of one document.
    ///
    /// - Parameter pages: The raw layer, in order.
    /// - Returns: The restored layer: the same pages with the same lines.
    public func restore(_ pages: [RecognizedPage]) -> [RestoredPage] {
        let search = CandidateSearch(lexicon: lexicon, model: western, language: language)
        var builder = ArcBuilder(search: search, vocabulary: language.vocabulary)
        let decoder = LatticeDecoder(model: language, weight: 1)
        var context = language.start
        return pages.map { page in
            let slots = Slot.slots(of: page)
            let arcs = builder.arcs(for: slots)
            let decoded = decoder.decode(arcs: arcs, slots: slots, from: context)
            context = decoded.end
            return RestoredPage(page, slots: slots, choices: decoded.choices)
        }
    }
}
