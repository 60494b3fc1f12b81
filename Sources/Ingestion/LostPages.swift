import DocumentModel

/// The pages of a document that nobody could read, and when that is too much.
struct LostPages {
    /// After so many pages over which a worker died or was too slow, the document is given up: each may
    /// have taken the time of a page.
    static let mostDeaths = 3

    /// Whether a page over which a worker dies is lost rather than the document's next try.
    let endures: Bool
    private var deaths = 0
    private var first: IngestionError?

    /// Nothing is lost yet.
    init(endures: Bool) {
        self.endures = endures
    }

    /// Takes note of a page that cannot be read.
    ///
    /// - Returns: The page as it stands in its document, without a word.
    /// - Throws: The error, where the document cannot do without the page.
    mutating func lose(
        _ page: Int?, _ error: IngestionError
    ) throws(IngestionError) -> RecognizedPage {
        guard let page else { throw error }
        switch error.reason {
        case .corrupt, .unsupported, .tooLarge: break
        case .timeout, .crashed:
            deaths += 1
            guard deaths <= Self.mostDeaths, endures || error.reason == .timeout else {
                throw error
            }
        default: throw error
        }
        first = first ?? error
        let detail = "\(error.reason.rawValue): \(error.detail)"
        return RecognizedPage(
            number: page, origin: .ocr, lines: [],
            defects: [PageDefect(.unread, detail: detail)])
    }

    /// Refuses a document of which no page could be read.
    func check(_ pages: [RecognizedPage]) throws(IngestionError) {
        let isRead = pages.contains { !($0.defects ?? []).contains { $0.kind == .unread } }
        if !isRead { throw first ?? IngestionError(.corrupt) }
    }
}

extension PageDefect {
    /// The most defects of a page that are kept: a worker may say what it wants.
    static let most = 8

    /// The defect in letters that may be shown, and not too many of them.
    var printable: PageDefect {
        PageDefect(kind, detail: String(detail.printable.prefix(300)))
    }
}
