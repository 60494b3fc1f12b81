internal import Restoration

/// Counts the pairs of words of which the second has no capital, whatever stands around them.
public struct InitialTraining {
    private var small: [Pair: Int] = [:]
    private var capital: [Pair: Int] = [:]

    private struct Pair: Hashable {
        let before: String
        let word: String
    }

    /// Rarer pairs tell nothing.
    private static let least = 100
    /// Where a larger share has a capital, it may be meant.
    private static let mostCapitals = 0.002

    /// Counts in the texts of offices and of laws, which write capitals as offices do.
    ///
    /// - Parameter corpus: The text.
    /// - Throws: ``TrainingError`` where a file cannot be read.
    public init(corpus: Corpus) throws(TrainingError) {
        for source in corpus.official {
            var before: String?
            for token in try source.tokens() {
                let shape = TokenShape(token)
                if let before, shape.prefix.isEmpty { count(shape.core, after: before) }
                let isSmall =
                    shape.kind == .word && shape.suffix.isEmpty
                    && shape.core.allSatisfy(\.properties.isLowercase)
                before = isSmall ? String(String.UnicodeScalarView(shape.core)) : nil
            }
        }
    }

    private mutating func count(_ core: [Unicode.Scalar], after before: String) {
        guard core.count > 1, core.dropFirst().allSatisfy(\.properties.isLowercase) else { return }
        let word = String(String.UnicodeScalarView(core))
        guard SmallInitials.mayBeMisread(word) else { return }
        let pair = Pair(before: before, word: word.lowercased())
        if core[0].properties.isLowercase {
            small[pair, default: 0] += 1
        } else if core[0].properties.isUppercase {
            capital[pair, default: 0] += 1
        }
    }

    /// The text of the file that `SmallInitials` reads.
    public var table: String {
        small.filter { pair, count in
            count >= Self.least
                && Double(capital[pair] ?? 0) <= Self.mostCapitals * Double(count)
        }
        .keys.map { "\($0.before)\t\($0.word)\n" }.sorted().joined()
    }
}
