package import DocumentModel
import Publishing

/// The form of the result (`--format`).
package enum OutputFormat: String, CaseIterable, Sendable {
    /// The record, docs/record.md.
    case json
    /// The repaired text.
    case txt
    /// The words on their pages as hOCR, docs/formats.md.
    case hocr
    /// The words on their pages as ALTO.
    case alto
    /// The words on their pages as a table.
    case tsv
    /// The tasks as a table, docs/formats.md.
    case csv
    /// The duties as a calendar.
    case ics
    /// Head, tasks, goals and references as a workbook.
    case xlsx
    /// The pages as they look, with text that can be searched.
    case pdf

    /// The result for a document; `messages` give the headings of the forms for people.
    package func result(
        for document: ConvertedDocument, pagesDetail: Bool, messages: Messages
    ) -> FormattedDocument {
        switch self {
        case .json:
            .bytes(RecordDocumentWriter(includesPages: pagesDetail).bytes(of: document))
        case .txt: .bytes(PlainTextWriter().bytes(of: document))
        case .hocr: .bytes(HOCRWriter().bytes(of: document))
        case .alto: .bytes(ALTOWriter().bytes(of: document))
        case .tsv: .bytes(TSVWriter().bytes(of: document))
        case .csv:
            .bytes(
                CSVTableWriter(columns: TaskTable.columns(headed: \.rawValue))
                    .bytes(of: TaskTable.rows(of: document)))
        case .ics: .bytes(CalendarWriter().bytes(of: document))
        case .xlsx:
            .file { path throws(PublishingError) in
                try DocumentWorkbook(messages: messages).write(document, to: path)
            }
        case .pdf: .copy
        }
    }

    /// What a result in a folder is called after the input's stem and a dot.
    package var fileExtension: String {
        switch self {
        case .json, .txt, .hocr, .tsv, .csv, .ics, .xlsx, .pdf: rawValue
        case .alto: "alto.xml"
        }
    }

    /// Whether several results may follow each other on one stream.
    package var mayFollow: Bool {
        switch self {
        case .json, .txt: true
        case .hocr, .alto, .tsv, .csv, .ics, .xlsx, .pdf: false
        }
    }

    /// Whether the result is no text, which a terminal must not be given.
    package var isBinary: Bool { self == .xlsx || self == .pdf }

    /// What stands between two results on one stream.
    package var separator: [UInt8] {
        switch self {
        case .json, .hocr, .alto, .tsv, .csv, .ics, .xlsx, .pdf: []
        case .txt: [0x0C]
        }
    }
}
