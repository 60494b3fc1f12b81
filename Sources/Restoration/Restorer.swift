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
    /// For pages whose engine knew Vietnamese.
    private let vietnamese: Channel
    /// For other pages: the channel that explains a page best is taken.
    private let foreign: [Channel]
    private let symbols: CodeSymbols
    private let initials: SmallInitials
    private let terms: GlossaryIndex?

    /// On a page with at least this share of Vietnamese letters the engine knew Vietnamese.
    private static let leastVietnamese = 0.15

    /// So much of a page's beginning decides on its channel.
    private static let passagesLookedAt = 4

    /// The rules that follow the lattice, in this order.
    static let documentRules: [any DocumentRule] = [
        LetterMarks(), RomanMarks(), NumberMarks(),
    ]
    static let lineRules: [any LineRule] = [
        MisreadNumbers(), NumberLabels(), PlainSlash(), SplitNumbers(),
        RecipientNotes(), MailAddresses(),
    ]
    /// Those for pages that an engine read from their image alone: specks and rules of the paper are not typed.
    static let readingRules: [any LineRule] = [StrayPeriods(), DotLeaders()]

    /// Maps and reads the dictionaries.
    ///
    /// - Parameters:
    ///   - folder: The folder with `syllables.lm`, `western.errors`, `layers.errors`,
    ///     `vietnamese.errors`, `symbols.tsv` and `initials.tsv`.
    ///   - glossary: The user's terms; nil for none.
    /// - Throws: ``LanguageModelError`` where a file is missing or damaged.
    public init(
        dictionaries folder: String, glossary: Glossary? = nil
    ) throws(LanguageModelError) {
        let language = try TrigramModel(path: folder + "/syllables.lm")
        let vietnamese = try ErrorModel(path: folder + "/vietnamese.errors")
        let western = try ErrorModel(path: folder + "/western.errors")
        let layers = try ErrorModel(path: folder + "/layers.errors")
        let symbols = try DictionaryFile.bytes(at: folder + "/symbols.tsv")
        let initials = try DictionaryFile.bytes(at: folder + "/initials.tsv")
        self.init(
            language: language, vietnamese: vietnamese, western: western, layers: layers,
            symbols: CodeSymbols(parsing: symbols),
            initials: SmallInitials(parsing: initials), glossary: glossary)
    }

    /// Creates a restorer from its parts.
    ///
    /// - Parameters:
    ///   - language: The probability of words.
    ///   - vietnamese: The errors of Tesseract with its Vietnamese model.
    ///   - western: The errors of Tesseract with a Western model.
    ///   - layers: The errors of other engines with a Western model.
    ///   - symbols: The symbols of documents.
    ///   - initials: What is written without a capital.
    ///   - glossary: The user's terms; nil for none.
    public init(
        language: TrigramModel, vietnamese: ErrorModel, western: ErrorModel, layers: ErrorModel,
        symbols: CodeSymbols, initials: SmallInitials, glossary: Glossary? = nil
    ) {
        self.language = language
        self.vietnamese = .vietnamese(vietnamese)
        foreign = [.western(western), .layer(layers), .unmarked()]
        self.symbols = symbols
        self.initials = initials
        lexicon = Lexicon(vocabulary: language.vocabulary)
        terms = glossary.map(GlossaryIndex.init)
    }

    /// Restores the pages of one document.
    ///
    /// - Parameter pages: The raw layer, in order.
    /// - Returns: The restored layer: the same pages with the same lines.
    public func restore(_ pages: [RecognizedPage]) -> [RestoredPage] {
        var channels = ([vietnamese] + foreign).map {
            ChannelDecoder(
                channel: $0, lexicon: lexicon, language: language, symbols: symbols, terms: terms)
        }
        let choices = pages.map { page in
            guard page.vietnameseShare < Self.leastVietnamese else { return 0 }
            let beginning = Array(Passages(of: page).prefix(Self.passagesLookedAt))
            let fits = channels.indices.dropFirst().map {
                (channel: $0, fit: channels[$0].fit(to: beginning))
            }
            return fits.max { $0.fit < $1.fit }?.channel ?? 1
        }
        for channel in channels.indices {
            let own = zip(pages, choices).filter { $0.1 == channel }.map(\.0)
            if channel == 0 {
                channels[channel].weighNeed(of: own.filter { !$0.hasConfidences })
            } else {
                channels[channel].adapt(to: own)
            }
        }
        var context = language.start
        var restored = zip(pages, choices).map { page, choice in
            channels[choice].restored(page, context: &context)
        }
        for rule in Self.documentRules { rule.repair(&restored) }
        let capitals = MisreadCapitals(initials: initials)
        for page in restored.indices {
            for rule in Self.lineRules { restored[page].repair(by: rule) }
            guard restored[page].origin == .ocr else { continue }
            for rule in Self.readingRules { restored[page].repair(by: rule) }
            restored[page].repair(by: capitals)
        }
        let codes = CodeConsistency(of: restored, symbols: symbols)
        for page in restored.indices { restored[page].repair(by: codes) }
        return restored
    }
}

extension ErrorModel {
    fileprivate init(path: String) throws(LanguageModelError) {
        self.init(parsing: try DictionaryFile.bytes(at: path))
    }
}
