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
        var text = Self.columns.joined(separator: "\t") + "\n"
        for page in document.pages {
            for (index, line) in page.lines.enumerated() {
                for (place, word) in line.words.enumerated() {
                    let fields =
                        [page.number, line.block + 1, line.paragraph + 1, index + 1, place + 1]
                        .map(String.init) + Self.edges(word.box)
                        + [
                            word.probability.asProbability, Self.field(word.text),
                            Self.field(word.raw),
                        ]
                    text += fields.joined(separator: "\t") + "\n"
                }
            }
        }
        return Array(text.utf8)
    }

    private static func edges(_ box: PageBox?) -> [String] {
        guard let box else { return ["", "", "", ""] }
        return [box.left, box.top, box.width, box.height].map(String.init)
    }

    /// A text on one line; between quotes, doubled within, where it has one.
    private static func field(_ text: String) -> String {
        var field = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\t", "\n", "\u{0B}", "\u{0C}", "\r", "\u{85}", "\u{2028}", "\u{2029}":
                field.append(" ")
            case "\"": field.append(contentsOf: "\"\"".unicodeScalars)
            case _ where scalar.isBarred: field.append("\u{FFFD}")
            default: field.append(scalar)
            }
        }
        return text.unicodeScalars.contains("\"") ? "\"\(String(field))\"" : String(field)
    }
}
