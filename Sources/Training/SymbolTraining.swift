internal import Restoration

/// Counts the groups of letters in the document symbols of a corpus.
public struct SymbolTraining {
    private var counts: [String: Int] = [:]

    /// Counts in the texts of offices and of laws, where symbols are written as they should be.
    ///
    /// - Parameter corpus: The text.
    /// - Throws: ``TrainingError`` where a file cannot be read.
    public init(corpus: Corpus) throws(TrainingError) {
        for source in corpus.official {
            for token in try source.tokens() {
                let shape = TokenShape(token)
                guard shape.kind == .code else { continue }
                for group in shape.core.split(whereSeparator: { !$0.properties.isAlphabetic })
                where group.count >= 2 {
                    counts[String(String.UnicodeScalarView(group)), default: 0] += 1
                }
            }
        }
    }

    /// The text of the file that `CodeSymbols` reads: groups seen at least three times.
    public var table: String {
        counts.filter { $0.value >= 3 }
            .sorted { ($1.value, $0.key) < ($0.value, $1.key) }
            .map { "\($0.key)\t\($0.value)\n" }.joined()
    }
}
