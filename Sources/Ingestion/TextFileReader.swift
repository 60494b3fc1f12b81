import DocumentModel
import PageRendering

/// Reads a text file in this process: it is parsed by our own code, without any C library.
struct TextFileReader {
    /// Which pages are wanted.
    let settings: ConversionSettings

    /// The pages of a text; form feeds part them.
    func read(
        _ bytes: [UInt8], progress: (ReadingProgress) -> Void
    ) throws(IngestionError) -> DocumentReader.Result {
        guard let pages = PlainTextReader.pages(bytes) else {
            throw IngestionError(.unsupported, detail: "no UTF-8 or UTF-16 text")
        }
        let wanted = settings.pages.pages(in: pages.count).map { pages[$0 - 1] }
        guard !wanted.isEmpty else {
            throw IngestionError(.noPages, detail: "pages in the file: \(pages.count)")
        }
        progress(.pages(wanted.count))
        for page in wanted { progress(.done(page: page.number)) }
        return DocumentReader.Result(
            pageCount: pages.count, pages: wanted, engine: nil,
            endsWithLineFeed: wanted.count < pages.count || Self.endsWithLineFeed(bytes))
    }

    /// Whether the last line ends with a line feed or carriage return, also before a form feed, in
    /// any of the encodings that are read.
    static func endsWithLineFeed(_ bytes: [UInt8]) -> Bool {
        let last = bytes.last { $0 != 0 && $0 != 0x0C }
        return last == UInt8(ascii: "\n") || last == UInt8(ascii: "\r")
    }
}
