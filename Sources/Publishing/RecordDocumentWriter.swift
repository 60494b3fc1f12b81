public import DocumentModel
import FoundationEssentials

/// Writes a converted document as JSON, schema `sohoa-record/1` (docs/record.md).
///
/// Keys are sorted and the same document always gives the same bytes, so that two runs can be
/// compared line by line.
public struct RecordDocumentWriter: Sendable {
    /// The name and version of the form, written as `schema`.
    public static let schema = "sohoa-record/1"

    /// Whether every page is written with its lines, words, boxes and probabilities.
    public var includesPages: Bool

    /// Creates a writer.
    public init(includesPages: Bool = false) {
        self.includesPages = includesPages
    }

    /// The document as UTF-8, with a line feed at its end.
    public func bytes(of document: ConvertedDocument) -> [UInt8] {
        JSONText.bytes(of: RecordDocument(document, includesPages: includesPages), pretty: true)
            + [UInt8(ascii: "\n")]
    }
}

/// The top of the JSON form: the keys of `sohoa-record/1`.
private struct RecordDocument: Encodable {
    let schema = RecordDocumentWriter.schema
    let source: SourceDescription
    let grade: Grade
    let record: DirectiveRecord
    let pages: [RestoredPage]?
    let made: [ProcessingStep]

    init(_ document: ConvertedDocument, includesPages: Bool) {
        source = document.source
        grade = document.grade
        record = document.record
        pages = includesPages ? document.pages : nil
        made = document.made
    }

    enum CodingKeys: String, CodingKey {
        case schema, source, grade, record, pages, made
    }
}
