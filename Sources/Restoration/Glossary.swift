/// A user's terms: names of units, places and persons, spelled as they are to come out.
///
/// A text with one term a line; blank lines and lines that begin with `#` are no terms:
///
///     # Bình Phước
///     Xtiêng
///     Trung tâm Phục vụ hành chính công
public struct Glossary: Sendable, Hashable {
    /// Why a text is no glossary; lines are counted from 1.
    public enum ParsingError: Error, Sendable, Hashable {
        /// The term on this line is one too many.
        case tooManyTerms(line: Int)
        /// The term on this line has too many words.
        case tooManyWords(line: Int)
    }

    /// The most terms that a glossary may have.
    public static let mostTerms = 10_000
    /// The most words that a term may have.
    public static let mostWords = 12

    /// The terms, each once, in the order of the text: their words in NFC with the user's capitals.
    public let terms: [[String]]

    /// Reads a text.
    ///
    /// - Parameter text: Text in NFC whose lines end with line feeds.
    /// - Throws: A ``ParsingError`` that names the line.
    public init(parsing text: String) throws(ParsingError) {
        var terms: [[String]] = []
        var known: Set<[String]> = []
        let lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
        for (index, line) in lines.enumerated() {
            let words = line.split(whereSeparator: \.properties.isWhitespace).map(\.text)
            guard let first = words.first, !first.hasPrefix("#") else { continue }
            guard words.count <= Self.mostWords else { throw .tooManyWords(line: index + 1) }
            guard known.insert(words).inserted else { continue }
            guard terms.count < Self.mostTerms else { throw .tooManyTerms(line: index + 1) }
            terms.append(words)
        }
        self.terms = terms
    }
}
