import ArgumentParser
import DocumentModel
import Publishing

/// The form of the result (`--format`).
enum OutputFormat: String, CaseIterable, Sendable, ExpressibleByArgument {
    /// The record, docs/record.md.
    case json
    /// The repaired text.
    case txt

    /// The result for a document.
    func bytes(of document: ConvertedDocument, pagesDetail: Bool) -> [UInt8] {
        switch self {
        case .json: RecordDocumentWriter(includesPages: pagesDetail).bytes(of: document)
        case .txt: PlainTextWriter().bytes(of: document)
        }
    }

    /// What stands between two results on one stream.
    var separator: [UInt8] {
        switch self {
        case .json: []
        case .txt: [0x0C]
        }
    }
}
