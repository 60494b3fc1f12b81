public import DocumentModel
internal import LanguageModel
internal import Vietnamese

/// How well a text fits Vietnamese, which tells a healthy text layer from a mangled one.
public struct TextHealth: Sendable, Hashable {
    /// What the figures say.
    public enum Verdict: String, Sendable, Hashable, Codable, CaseIterable {
        /// Vietnamese as it is written.
        case healthy
        /// Vietnamese that an engine has damaged.
        case mangled
        /// Vietnamese whose letters a broken character map has put others for: only the image
        /// tells what stands there.
        case unreadable
        /// English, which is not ours to repair.
        case foreign
        /// Too few words to tell.
        case tooLittle
    }

    /// How many words of letters there are.
    public let words: Int
    /// The share of words that are neither possible syllables nor known, 0 … 1.
    public let impossible: Double
    /// The share of words that are English articles, prepositions and the like, 0 … 1.
    public let english: Double
    /// How many words a broken character map has left; counted among all words.
    public let broken: Int
    /// The mean ln probability of a word after those before it, under the language model.
    public let logProbability: Double

    /// Fewer words than this do not tell.
    private static let fewest = 12
    /// Healthy pages of offices have at most this share of impossible words.
    private static let mostImpossible = 0.15
    /// Healthy pages are at least this probable; pages without marks are far less.
    private static let leastProbable = -5.6

    /// What the figures say.
    public var verdict: Verdict {
        if broken >= Self.fewestBroken, broken * Self.mostPerBroken >= words {
            return .unreadable
        }
        if words < Self.fewest { return .tooLittle }
        if english >= Self.leastEnglish { return .foreign }
        return impossible <= Self.mostImpossible && logProbability >= Self.leastProbable
            ? .healthy : .mangled
    }

    /// Fewer broken words than this do not tell: a formula or a foreign name has one or two.
    private static let fewestBroken = 3
    /// A heading from a broken font is at least one word among so many.
    private static let mostPerBroken = 100
    /// English text has more than this of the words below; misread Vietnamese next to none.
    private static let leastEnglish = 0.06
    private static let englishWords: Set<String> = ["the", "of", "and", "for", "with", "that"]

    init(of page: RecognizedPage, language: TrigramModel) {
        var words = 0
        var impossible = 0
        var english = 0
        var sum: Float = 0
        var context = language.start
        for token in ModelTokens.tokens(of: page.text) {
            let id = language.vocabulary.id(of: token)
            let step = language.score(id ?? language.vocabulary.unknown, after: context)
            context = step.next
            guard !token.hasPrefix("<") else { continue }
            sum += step.logProbability
            words += 1
            if Self.englishWords.contains(token) { english += 1 }
            if id == nil, !Syllable.isPossible(token) { impossible += 1 }
        }
        broken = page.lines.lazy.flatMap(\.words).count { $0.text.isOfBrokenMap }
        self.words = words
        self.impossible = words == 0 ? 0 : Double(impossible) / Double(words)
        self.english = words == 0 ? 0 : Double(english) / Double(words)
        logProbability = words == 0 ? 0 : Double(sum) / Double(words)
    }
}

extension Restorer {
    /// How well a page's words fit Vietnamese.
    ///
    /// - Parameter page: The raw layer of a page.
    /// - Returns: The figures and what they say.
    public func health(of page: RecognizedPage) -> TextHealth {
        TextHealth(of: page, language: language)
    }
}
