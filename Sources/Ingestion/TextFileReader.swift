import DocumentModel
import PageRendering
import Restoration
import Vietnamese

/// Reads a text file in this process: it is parsed by our own code, without any C library.
struct TextFileReader {
    /// Which pages are wanted.
    let settings: ConversionSettings

    /// The pages of a text; form feeds part them.
    func read(
        _ bytes: [UInt8], progress: (ReadingProgress) -> Void
    ) throws(IngestionError) -> DocumentReader.Result {
        let (pages, encodings) = try Self.decodedPages(bytes)
        try check(pages)
        let wanted = settings.pages.pages(in: pages.count).map { pages[$0 - 1] }
        guard !wanted.isEmpty else {
            throw IngestionError(.noPages, detail: "pages in the file: \(pages.count)")
        }
        progress(.pages(wanted.count))
        for page in wanted { progress(.done(page)) }
        let legacy = wanted.compactMap { encodings[$0.number] }
        return DocumentReader.Result(
            pageCount: pages.count, pages: wanted, engine: nil,
            legacyPages: Dictionary(grouping: legacy) { $0 }.mapValues(\.count),
            endsWithLineFeed: wanted.count < pages.count || Self.endsWithLineFeed(bytes))
    }

    /// Refuses more pages, or more text of one, than the limits allow.
    private func check(_ pages: [RecognizedPage]) throws(IngestionError) {
        let limits = settings.limits
        guard pages.count <= limits[.pages] else {
            throw IngestionError(
                .tooLarge, detail: "\(pages.count) pages; limit: pages=\(limits[.pages])")
        }
        let most = limits.rendering.textBytes
        if let page = pages.first(where: { $0.text.utf8.count > most }) {
            throw IngestionError(
                .tooLarge, page: page.number,
                detail: "\(page.text.utf8.count >> 10) KiB of text on a page; "
                    + "limit: text=\(limits[.text]) MiB")
        }
    }

    /// The pages in Unicode, and the legacy encoding of those that were in one, by number.
    ///
    /// Text in Unicode may hold pages that were copied from such a font. A file that is no Unicode
    /// is taken where one encoding explains all of it.
    private static func decodedPages(
        _ bytes: [UInt8]
    ) throws(IngestionError) -> (pages: [RecognizedPage], encodings: [Int: LegacyEncoding]) {
        var encodings: [Int: LegacyEncoding] = [:]
        if let pages = PlainTextReader.pages(bytes) {
            let decoded = pages.flatMap { page in
                let (pages, encoding) = CollectionOfOne(page).decoded()
                encodings[page.number] = encoding
                return pages
            }
            return (decoded, encodings)
        }
        let (pages, encoding) = PlainTextReader.pages(of: Windows1252.text(bytes)).decoded()
        guard let encoding, !pages.contains(where: { $0.text.hasControls }) else {
            throw IngestionError(.unsupported, detail: "no UTF-8, UTF-16, TCVN3, VNI or VPS text")
        }
        for page in pages { encodings[page.number] = encoding }
        return (pages, encodings)
    }

    /// Whether the last line ends with a line feed or carriage return, also before a form feed, in
    /// any of the encodings that are read.
    static func endsWithLineFeed(_ bytes: [UInt8]) -> Bool {
        let last = bytes.last { $0 != 0 && $0 != 0x0C }
        return last == UInt8(ascii: "\n") || last == UInt8(ascii: "\r")
    }
}

extension String {
    /// Whether control characters other than tabs and line ends are left.
    fileprivate var hasControls: Bool {
        unicodeScalars.contains { $0.value < 0x20 && !"\t\n".unicodeScalars.contains($0) }
    }
}
