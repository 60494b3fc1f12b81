/// The probability of a syllable after the two before it, read from a mapped file.
///
/// An interpolated modified Kneser-Ney model (Chen and Goodman 1998) in back-off form: a sorted
/// trie with 8-bit probabilities, as in KenLM (Heafield 2011). Opening it reads a header and a
/// few tables' bounds; nothing is parsed. All probabilities are natural logarithms.
public struct TrigramModel: Sendable {
    /// What the model remembers of the words before.
    public struct Context: Sendable, Hashable {
        fileprivate var word: Vocabulary.ID
        fileprivate var bigram: Int32

        fileprivate static let noBigram: Int32 = -1

        /// A number that tells contexts apart.
        public var key: UInt64 {
            UInt64(word) << 32 | UInt64(UInt32(bitPattern: bigram))
        }
    }

    /// The words of the model.
    public let vocabulary: Vocabulary
    /// The number of two-word sequences kept.
    public var bigramCount: Int { bigramWords.count }
    /// The number of three-word sequences kept.
    public var trigramCount: Int { trigramWords.count }

    private let unigramProbabilities: MappedTable<Float>
    private let unigramBackoffs: MappedTable<Float>
    private let unigramChildren: MappedTable<UInt32>
    private let bigramWords: MappedTable<UInt16>
    private let bigramProbabilities: MappedTable<UInt8>
    private let bigramBackoffs: MappedTable<UInt8>
    private let bigramChildren: MappedTable<UInt32>
    private let trigramWords: MappedTable<UInt16>
    private let trigramProbabilities: MappedTable<UInt8>
    private let codebooks: MappedTable<Float>

    /// Maps a model file.
    ///
    /// - Parameter path: A file that ``TrigramModelBuilder`` wrote.
    /// - Throws: ``LanguageModelError``, any code.
    public init(path: String) throws(LanguageModelError) {
        let file = try MappedFile(path: path)
        guard let magic = file.table(of: UInt8.self, at: 0, count: 8),
            let header = file.table(of: UInt32.self, at: 8, count: 5),
            (0..<8).allSatisfy({ magic[$0] == ModelLayout.magic[$0] })
        else { throw LanguageModelError(.notAModel, path: path) }
        guard header[0] == ModelLayout.byteOrderMark else {
            throw LanguageModelError(.incompatible, path: path)
        }
        let layout = ModelLayout(
            wordCount: Int(header[1]), wordBytes: Int(header[2]), bigramCount: Int(header[3]),
            trigramCount: Int(header[4]))
        guard layout.fileLength == file.count else {
            throw LanguageModelError(.truncated, path: path)
        }
        func table<Element: BitwiseCopyable>(
            _ type: Element.Type, _ offset: Int, _ count: Int
        ) throws(LanguageModelError) -> MappedTable<Element> {
            guard let table = file.table(of: type, at: offset, count: count) else {
                throw LanguageModelError(.truncated, path: path)
            }
            return table
        }
        let (words, bigrams, trigrams) = (
            layout.wordCount, layout.bigramCount, layout.trigramCount
        )
        guard
            let vocabulary = Vocabulary(
                ends: try table(UInt32.self, layout.wordEnds, words + 1),
                bytes: try table(UInt8.self, layout.words, layout.wordBytes))
        else { throw LanguageModelError(.notAModel, path: path) }
        self.vocabulary = vocabulary
        unigramProbabilities = try table(Float.self, layout.unigramProbabilities, words)
        unigramBackoffs = try table(Float.self, layout.unigramBackoffs, words)
        unigramChildren = try table(UInt32.self, layout.unigramChildren, words + 1)
        guard unigramChildren.isAscending(to: bigrams) else {
            throw LanguageModelError(.notAModel, path: path)
        }
        bigramWords = try table(UInt16.self, layout.bigramWords, bigrams)
        bigramProbabilities = try table(UInt8.self, layout.bigramProbabilities, bigrams)
        bigramBackoffs = try table(UInt8.self, layout.bigramBackoffs, bigrams)
        bigramChildren = try table(UInt32.self, layout.bigramChildren, bigrams + 1)
        trigramWords = try table(UInt16.self, layout.trigramWords, trigrams)
        trigramProbabilities = try table(UInt8.self, layout.trigramProbabilities, trigrams)
        codebooks = try table(Float.self, layout.codebooks, 3 * ModelLayout.codebookLength)
        // With a number that is none every reading of a line is as bad as the next: words were lost.
        guard unigramProbabilities.areLogarithms, unigramBackoffs.areLogarithms,
            codebooks.areLogarithms
        else { throw LanguageModelError(.notAModel, path: path) }
    }

    /// The context at the beginning of a sentence.
    public var start: Context {
        Context(word: vocabulary.boundary, bigram: Context.noBigram)
    }

    /// The probability of a word in a context, and the context after it.
    ///
    /// - Parameters:
    ///   - word: A word's number, below the vocabulary's count.
    ///   - context: What stands before it.
    /// - Returns: ln p(word | context), at most 0, and the context for the next word.
    /// - Complexity: two binary searches.
    public func score(
        _ word: Vocabulary.ID, after context: Context
    ) -> (logProbability: Float, next: Context) {
        let bigram = find(
            word, in: bigramWords, from: Int(unigramChildren[Int(context.word)]),
            to: Int(unigramChildren[Int(context.word) + 1]))
        let next = Context(
            word: word, bigram: bigram.map { Int32(truncatingIfNeeded: $0) } ?? Context.noBigram)
        var backoff: Float = 0
        if context.bigram != Context.noBigram {
            let before = Int(context.bigram)
            if let trigram = find(
                word, in: trigramWords, from: Int(bigramChildren[before]),
                to: Int(bigramChildren[before + 1]))
            {
                return (codebooks[512 + Int(trigramProbabilities[trigram])], next)
            }
            backoff = codebooks[256 + Int(bigramBackoffs[before])]
        }
        if let bigram {
            return (backoff + codebooks[Int(bigramProbabilities[bigram])], next)
        }
        backoff += unigramBackoffs[Int(context.word)]
        return (backoff + unigramProbabilities[Int(word)], next)
    }

    /// The probability of a word whatever stands before it.
    public func unigram(_ word: Vocabulary.ID) -> Float { unigramProbabilities[Int(word)] }

    /// The bounds of bigrams' children are too many to be looked at when the file is opened, so
    /// they are held to the table here.
    private func find(
        _ word: Vocabulary.ID, in words: MappedTable<UInt16>, from start: Int, to end: Int
    ) -> Int? {
        var low = start
        var high = min(end, words.count)
        while low < high {
            let middle = (low + high) / 2
            let found = words[middle]
            if found == word { return middle }
            if found < word { low = middle + 1 } else { high = middle }
        }
        return nil
    }
}
