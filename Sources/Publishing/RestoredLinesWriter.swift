public import DocumentModel

/// Writes a restored text as JSON Lines: an object for each line, words with what was read for them
/// (docs/restore.md).
public struct RestoredLinesWriter: Sendable {
    /// Creates a writer.
    public init() {}

    /// The lines as UTF-8, each with a line feed at its end.
    public func bytes(of text: RestoredText) -> [UInt8] {
        var bytes: [UInt8] = []
        for page in text.pages {
            for (index, line) in page.lines.enumerated() {
                let object = LineObject(line, page: page.number, number: index + 1)
                bytes += JSONText.bytes(of: object, pretty: false)
                bytes.append(UInt8(ascii: "\n"))
            }
        }
        return bytes
    }
}

/// A line in its JSON form.
private struct LineObject: Encodable {
    let page: Int
    let line: Int
    let text: String
    let words: [WordObject]

    init(_ line: RestoredLine, page: Int, number: Int) {
        self.page = page
        self.line = number
        text = line.text
        words = line.words.map(WordObject.init)
    }
}

/// A word in its JSON form.
private struct WordObject: Encodable {
    let raw: String
    let text: String
    let probability: Double
    let grade: Grade
    let treatment: RestoredWord.Treatment
    let alternatives: [RestoredWord.Alternative]

    init(_ word: RestoredWord) {
        raw = word.raw
        text = word.text
        probability = Self.rounded(word.probability)
        grade = Grade(certainty: word.probability)
        treatment = word.treatment
        alternatives = word.alternatives.map {
            RestoredWord.Alternative(text: $0.text, probability: Self.rounded($0.probability))
        }
    }

    private static func rounded(_ probability: Double) -> Double {
        (probability * 10_000).rounded() / 10_000
    }
}
