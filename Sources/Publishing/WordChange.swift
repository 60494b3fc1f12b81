public import DocumentModel

/// A word that restoration changed, with the reason and the next best readings.
public struct WordChange: Sendable, Hashable {
    /// Why a word was changed.
    public enum Reason: Sendable, Hashable, CaseIterable {
        /// The language and the errors of engines agree on another reading.
        case languageAndErrors
        /// What was read as several words is one.
        case merged
        /// What was read as one word is several.
        case split
        /// The symbol of a code was misread: ND for NĐ.
        case codeSymbol
        /// A letter among digits is a digit.
        case digits
        /// Small letters were read as capitals, or the other way round.
        case capitals
        /// A speck, a stroke or a dotted line was read as punctuation, or as letters.
        case punctuation
        /// The @ of a mail address was read as other signs.
        case mailAddress
        /// The mark of a list follows from the one before.
        case listOrder
        /// What was read fits a term of the user's glossary.
        case glossary
    }

    /// The page, from 1.
    public var page: Int
    /// The line on its page, from 1, empty lines counted.
    public var line: Int
    /// The raw word on its line, from 1; of several the first.
    public var word: Int
    /// What was read.
    public var raw: String
    /// What it was changed to.
    public var text: String
    /// The probability that this is what stands on the paper, 0 … 1.
    public var probability: Double
    /// Why.
    public var reason: Reason
    /// The next best readings, the most probable first.
    public var alternatives: [RestoredWord.Alternative]

    /// The changed words of a text in its order.
    public static func changes(in text: RestoredText) -> [WordChange] {
        text.pages.flatMap { page in
            page.lines.enumerated().flatMap { index, line in
                changes(in: line, page: page.number, line: index + 1)
            }
        }
    }

    private static func changes(in line: RestoredLine, page: Int, line number: Int) -> [WordChange]
    {
        var changes: [WordChange] = []
        var next = 1
        var rest = line.words[...]
        while let first = rest.popFirst() {
            let others = rest.prefix { $0.raw.isEmpty }
            rest = rest.dropFirst(others.count)
            let text = ([first] + others).map(\.text).joined(separator: " ")
            if text != first.raw {
                changes.append(
                    WordChange(
                        page: page, line: number, word: next, raw: first.raw, text: text,
                        probability: others.map(\.probability).reduce(first.probability, min),
                        reason: reason(first, text: text), alternatives: first.alternatives))
            }
            next += first.raw.count { $0 == " " } + 1
        }
        return changes
    }

    private static func reason(_ word: RestoredWord, text: String) -> Reason {
        if word.treatment == .glossary { return .glossary }
        if word.treatment == .ordered { return .listOrder }
        if word.raw.contains(" ") { return .merged }
        if text.contains(" ") { return .split }
        if text.contains("@") { return .mailAddress }
        let (read, restored) = (signs(of: word.raw), signs(of: text))
        if read == restored || text.hasSuffix("...") { return .punctuation }
        if read.lowercased() == restored.lowercased() { return .capitals }
        // Of what has digits only codes keep letters too.
        guard text.contains(where: \.isNumber) else { return .languageAndErrors }
        return text.contains(where: \.isLetter) ? .codeSymbol : .digits
    }

    /// The letters and digits of a word.
    private static func signs(of word: String) -> String {
        word.filter { $0.isLetter || $0.isNumber }
    }
}
