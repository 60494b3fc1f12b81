/// The lines of a text, with those that were in a legacy encoding decoded.
///
/// A page may mix fonts: a line with letters of Unicode stays as it is, but for words that are
/// Vietnamese only when decoded.
public struct LegacyText: Sendable, Hashable {
    /// The encoding that was found; nil where the text is none of them.
    public let encoding: LegacyEncoding?
    /// The lines given, word for word.
    public let lines: [[String]]

    /// Looks for the encoding that explains the words, and decodes.
    ///
    /// - Parameter lines: The words of each line, as Windows-1252 or Latin-1 shows them.
    public init(_ lines: [[String]]) {
        let plain = lines.filter { !$0.contains { $0.hasVietnameseBeyondLatin1 } }
        let words = plain.joined()
        let fits = LegacyEncoding.allCases.map { ($0, LegacyFit(of: words, as: $0)) }
        let best = fits.filter { $0.1.isConvincing }.max { $0.1.decoded < $1.1.decoded }
        encoding = best?.0
        guard let encoding else {
            self.lines = lines
            return
        }
        guard plain.count < lines.count else {
            self.lines = lines.map { encoding.decoded(line: $0) }
            return
        }
        // A line that does not tell goes with the line before it.
        var wasDecoded = false
        self.lines = lines.map { line in
            if line.contains(where: { $0.hasVietnameseBeyondLatin1 }) {
                wasDecoded = false
                return line.map { encoding.decodedIfCertain($0) ?? $0 }
            }
            let fit = LegacyFit(of: line, as: encoding)
            if fit.decoded != fit.standing { wasDecoded = fit.decoded > fit.standing }
            return wasDecoded ? encoding.decoded(line: line) : line
        }
    }
}

extension String {
    /// Whether a letter stands in the word that Vietnamese has and Latin-1 has not.
    fileprivate var hasVietnameseBeyondLatin1: Bool {
        unicodeScalars.contains { $0.value > 0xFF && Letter($0) != nil }
    }
}
