public import DocumentModel

/// Writes the words of a document as tab-separated values, a word a row under a row of headings
/// (docs/formats.md).
public struct TSVWriter: Sendable {
    /// The headings.
    public static let columns = [
        "page", "block", "paragraph", "line", "word", "left", "top", "width", "height",
        "confidence", "text", "raw",
    ]

    /// Creates a writer.
    public init() {}

    /// The table as UTF-8, each row with a line feed at its end.
    public func bytes(of document: ConvertedDocument) -> [UInt8] {
        var bytes = TSVText.row(Self.columns)
        for page in document.pages {
            for (index, line) in page.lines.enumerated() {
                for (place, word) in line.words.enumerated() {
                    let fields =
                        [page.number, line.block + 1, line.paragraph + 1, index + 1, place + 1]
                        .map(String.init) + Self.edges(word.box)
                        + [
                            word.probability.asProbability, TSVText.field(word.text),
                            TSVText.field(word.raw),
                        ]
                    bytes += TSVText.row(fields)
                }
            }
        }
        return bytes
    }

    private static func edges(_ box: PageBox?) -> [String] {
        guard let box else { return ["", "", "", ""] }
        return [box.left, box.top, box.width, box.height].map(String.init)
    }
}
