public import Foundation
internal import LanguageModel
internal import Restoration
internal import Vietnamese

/// Makes the language model from the corpus.
public struct LanguageModelTraining {
    /// How a domain counts.
    struct Weighting {
        /// How many times each occurrence counts.
        let weight: UInt32
        /// In how many occurrences a word must be seen to enter the vocabulary.
        let wordMinimum: Int
        /// The same for a word of plain letters that is no possible syllable.
        let foreignMinimum: Int
    }

    /// Offices' own documents count most; the study in docs/decisions.md gives the reason.
    static let weightings: [String: Weighting] = [
        "admin": Weighting(weight: 6, wordMinimum: 2, foreignMinimum: 4),
        "legal": Weighting(weight: 1, wordMinimum: 4, foreignMinimum: 10),
        "news": Weighting(weight: 1, wordMinimum: 6, foreignMinimum: 6),
        "general": Weighting(weight: 1, wordMinimum: 8, foreignMinimum: 20),
    ]

    private let corpus: Corpus
    private let progress: (String) -> Void

    /// Creates the step.
    ///
    /// - Parameters:
    ///   - corpus: The text.
    ///   - progress: Called with a line for each thing done.
    public init(corpus: Corpus, progress: @escaping (String) -> Void) {
        self.corpus = corpus
        self.progress = progress
    }

    /// Counts, estimates and writes the model.
    ///
    /// - Parameter url: The file to write.
    /// - Throws: ``TrainingError``, any code.
    public func write(to url: URL) throws(TrainingError) {
        var tokenized: [(domain: String, sentences: [[String]])] = []
        for source in corpus.sources {
            let text = try Decompression.text(of: source.url)
            var sentences: [[String]] = []
            for line in text.split(separator: "\n") {
                sentences.append(ModelTokens.tokens(of: line))
            }
            progress("\(source.url.lastPathComponent): \(sentences.count) paragraphs")
            tokenized.append((source.domain, sentences))
        }
        let words = vocabulary(of: tokenized)
        progress("vocabulary: \(words.count) words")
        var builder = TrigramModelBuilder(words: words)
        for (domain, sentences) in tokenized {
            builder.beginSource(weight: Self.weightings[domain]?.weight ?? 1)
            for sentence in sentences { builder.add(sentence) }
        }
        do {
            try builder.write(
                to: url.path, pruning: .init(trigramMinimum: 1, bigramMinimum: 1))
        } catch {
            throw TrainingError(.notWritten, detail: "\(url.path): \(error.code)")
        }
    }

    /// The words seen often enough in one domain, made of letters of the alphabet.
    private func vocabulary(of texts: [(domain: String, sentences: [[String]])]) -> [String] {
        var words: Set<String> = []
        for (domain, weighting) in Self.weightings {
            var counts: [String: Int] = [:]
            for text in texts where text.domain == domain {
                for sentence in text.sentences {
                    for word in sentence { counts[word, default: 0] += 1 }
                }
            }
            var foldedCounts: [String: Int] = [:]
            for (word, count) in counts { foldedCounts[word.folded, default: 0] += count }
            for (word, count) in counts where isWord(word) {
                // What the orthography does not allow must be seen more often to be believed; but
                // a foreign word that is not known would be taken for a misread Vietnamese one.
                let minimum =
                    Syllable.isPossible(word)
                    ? weighting.wordMinimum
                    : word == word.folded ? weighting.foreignMinimum : weighting.wordMinimum * 4
                if count >= minimum && !isStray(word, count, foldedCounts)
                    && !Self.isRunTogether(word)
                {
                    words.insert(word)
                }
            }
        }
        return Array(words)
    }

    /// A rare word without marks beside frequent ones with marks comes from text that lost them.
    private func isStray(_ word: String, _ count: Int, _ foldedCounts: [String: Int]) -> Bool {
        word == word.folded && count * 300 < (foldedCounts[word] ?? 0)
    }

    /// Whether a word is two syllables without their blank: xãhội; foreign words have no marks.
    private static func isRunTogether(_ word: String) -> Bool {
        guard word != word.folded, !Syllable.isPossible(word) else { return false }
        return word.indices.dropFirst().contains {
            Syllable.isPossible(String(word[..<$0])) && Syllable.isPossible(String(word[$0...]))
        }
    }

    private func isWord(_ word: String) -> Bool {
        word.unicodeScalars.count <= 12
            && word.unicodeScalars.allSatisfy { Letter($0) != nil || $0 == "&" }
    }
}
