public import DocumentModel

/// Writes the restored lines of a document as plain text.
///
/// Pages are separated by a form feed, and every line ends with a line feed, except the last one of
/// a text file whose own last line does not. The lines of a text file come out as they went in,
/// empty ones too: line n of the output is line n of the input.
public struct PlainTextWriter: Sendable {
    /// Creates a writer.
    public init() {}

    /// The text of a document as UTF-8.
    public func bytes(of document: ConvertedDocument) -> [UInt8] {
        bytes(
            of: RestoredText(pages: document.pages, endsWithLineFeed: document.endsWithLineFeed))
    }

    /// The text as UTF-8.
    public func bytes(of text: RestoredText) -> [UInt8] {
        let pages = text.pages.map { page in
            page.lines.isEmpty ? "" : page.text + "\n"
        }
        var bytes = Array(pages.joined(separator: "\u{0C}").utf8)
        if !text.endsWithLineFeed, bytes.last == UInt8(ascii: "\n") { bytes.removeLast() }
        return bytes
    }
}
