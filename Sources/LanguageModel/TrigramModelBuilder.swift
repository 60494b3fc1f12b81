import Glibc

/// Counts sequences of words and writes them as a ``TrigramModel``.
///
/// Estimation is interpolated modified Kneser-Ney (Chen and Goodman 1998); sequences below a
/// count are pruned and their mass goes to the shorter context. The same text gives the same
/// bytes.
public struct TrigramModelBuilder {
    /// What may be left out of the file.
    public struct Pruning: Sendable {
        /// Three-word sequences seen fewer times (after weighting) are left out.
        public var trigramMinimum: UInt32
        /// Two-word sequences after fewer different words are left out, unless a kept three-word
        /// sequence begins with them.
        public var bigramMinimum: UInt32

        /// Creates limits; 1 keeps everything.
        public init(trigramMinimum: UInt32 = 1, bigramMinimum: UInt32 = 1) {
            self.trigramMinimum = trigramMinimum
            self.bigramMinimum = bigramMinimum
        }
    }

    private let words: [String]
    private let ids: [String: UInt16]
    private let boundary: UInt16
    private let unknown: UInt16
    private var sources: [(keys: [UInt64], weight: UInt32)] = []

    /// Creates a builder for a fixed vocabulary.
    ///
    /// - Parameter words: The words without the classes, which are added; fewer than 65,000.
    public init(words: some Sequence<String>) {
        let all = Set(words).union(Vocabulary.Class.allCases.map(\.rawValue))
        precondition(all.count < 65_000, "A word's number has 16 bits.")
        let sorted = all.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        self.words = sorted
        ids = Dictionary(uniqueKeysWithValues: sorted.enumerated().map { ($1, UInt16($0)) })
        boundary = ids[Vocabulary.Class.boundary.rawValue] ?? 0
        unknown = ids[Vocabulary.Class.unknown.rawValue] ?? 0
    }

    /// Begins a source whose every occurrence counts `weight` times.
    public mutating func beginSource(weight: UInt32) {
        sources.append((keys: [], weight: weight))
    }

    /// Counts one sentence or paragraph of the current source.
    ///
    /// - Parameter tokens: Words or classes; what is in neither counts as unknown. The boundary
    ///   before and after is added.
    public mutating func add(_ tokens: some Sequence<String>) {
        precondition(!sources.isEmpty, "A source has begun.")
        var first = UInt64(boundary)
        var second = UInt64(boundary)
        func push(_ third: UInt64) {
            sources[sources.count - 1].keys.append(first << 32 | second << 16 | third)
            // Nothing before a boundary helps to foresee what comes after it.
            first = third == UInt64(boundary) ? third : second
            second = third
        }
        for token in tokens { push(UInt64(ids[token] ?? unknown)) }
        if second != UInt64(boundary) { push(UInt64(boundary)) }
    }

    /// Estimates the model and writes it.
    ///
    /// - Parameters:
    ///   - path: The file to write; its header comes last, so that a stopped build is recognised.
    ///   - pruning: What may be left out.
    /// - Throws: ``LanguageModelError`` with `unreadable` where the file cannot be written.
    public mutating func write(
        to path: String, pruning: Pruning = Pruning()
    ) throws(LanguageModelError) {
        let trigrams = NgramCounts(merging: &sources)
        let estimate = KneserNeyEstimate(
            trigrams: trigrams, wordCount: words.count, boundary: boundary, pruning: pruning)
        let bytes = ModelFileWriter(words: words, estimate: estimate).bytes
        guard let file = fopen(path, "wb") else {
            throw LanguageModelError(.unreadable, path: path)
        }
        let blank = [UInt8](repeating: 0, count: ModelLayout.headerLength)
        var isWritten = fwrite(blank, 1, blank.count, file) == blank.count
        let body = bytes[ModelLayout.headerLength...]
        body.withUnsafeBytes {
            isWritten = isWritten && fwrite($0.baseAddress, 1, $0.count, file) == $0.count
        }
        isWritten = isWritten && fflush(file) == 0 && fseek(file, 0, SEEK_SET) == 0
        bytes.withUnsafeBytes {
            isWritten =
                isWritten
                && fwrite($0.baseAddress, 1, ModelLayout.headerLength, file)
                    == ModelLayout.headerLength
        }
        guard fclose(file) == 0, isWritten else {
            throw LanguageModelError(.unreadable, path: path)
        }
    }
}
