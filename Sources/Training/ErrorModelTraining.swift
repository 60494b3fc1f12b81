public import LanguageModel
internal import Restoration
internal import Vietnamese

/// Learns an error model from pairs of words and writes it as a table.
public struct ErrorModelTraining {
    private let pairs: [(word: [Unicode.Scalar], reading: [Unicode.Scalar])]

    /// How many pairs were of use.
    public var pairCount: Int { pairs.count }

    /// Takes the pairs whose truth is a word of the vocabulary, without their punctuation.
    ///
    /// - Parameters:
    ///   - pairs: Words as they stand and as they were read.
    ///   - vocabulary: The words that may be believed.
    public init(pairs: [WordPair], vocabulary: Vocabulary) {
        self.pairs = pairs.compactMap { pair in
            let truth = TokenShape(pair.truth.unicodeScalars)
            guard truth.kind == .word, truth.core.allSatisfy({ Letter($0) != nil }),
                vocabulary.id(of: ModelTokens.normalized(truth.core)) != nil
            else { return nil }
            // Punctuation that both readings have is no part of the word.
            var reading = Array(pair.reading.unicodeScalars)
            for mark in truth.suffix.reversed() {
                guard reading.last == mark else { break }
                reading.removeLast()
            }
            for mark in truth.prefix {
                guard reading.first == mark else { break }
                reading.removeFirst()
            }
            guard !reading.isEmpty, reading.count <= truth.core.count * 3 else { return nil }
            let word = Array(
                String(String.UnicodeScalarView(truth.core)).withOlderTonePlacement.unicodeScalars)
            return (word, reading)
        }
    }

    /// Learns the model.
    ///
    /// - Returns: The text of the file that `ErrorModel` reads, the same for the same pairs.
    public func table() -> String {
        var channel = LetterChannel()
        for _ in 0..<6 { channel = channel.reestimated(from: pairs) }
        var parts: [String: [String: Int]] = [:]
        var words: [String: [String: Int]] = [:]
        for (word, reading) in pairs {
            words[Self.text(word), default: [:]][Self.text(reading), default: 0] += 1
            let rhyme = ErrorModel.rhymeStart(of: word)
            guard rhyme > 0, rhyme < word.count,
                let split = channel.bestSplit(word, reading, at: rhyme)
            else { continue }
            parts[Self.text(word[..<rhyme]), default: [:]][
                Self.text(reading[..<split]), default: 0] += 1
            parts[Self.text(word[rhyme...]), default: [:]][
                Self.text(reading[split...]), default: 0] += 1
        }
        return channel.lines().joined() + Self.lines("p", parts, minimum: 1)
            + Self.lines("w", words, minimum: 2)
    }

    private static func text(_ scalars: some Sequence<Unicode.Scalar>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }

    private static func lines(
        _ kind: String, _ table: [String: [String: Int]], minimum: Int
    ) -> String {
        var result = ""
        for source in table.keys.sorted(by: precedes) {
            let readings = table[source] ?? [:]
            for reading in readings.keys.sorted(by: precedes) {
                let count = readings[reading] ?? 0
                if count >= minimum { result += "\(kind)\t\(source)\t\(reading)\t\(count)\n" }
            }
        }
        return result
    }

    private static func precedes(_ one: String, _ other: String) -> Bool {
        one.utf8.lexicographicallyPrecedes(other.utf8)
    }
}
