import ArgumentParser
import DocumentModel
import Publishing

/// The form of the result (`--format`).
enum OutputFormat: String, CaseIterable, Sendable, ExpressibleByArgument {
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
    /// The pages as they look, with text that can be searched.
    case pdf

    /// The result for a document; nil for a copy of its pages, which takes the file too.
    func bytes(of document: ConvertedDocument, pagesDetail: Bool) -> [UInt8]? {
        switch self {
        case .json: RecordDocumentWriter(includesPages: pagesDetail).bytes(of: document)
        case .txt: PlainTextWriter().bytes(of: document)
        case .hocr: HOCRWriter().bytes(of: document)
        case .alto: ALTOWriter().bytes(of: document)
        case .tsv: TSVWriter().bytes(of: document)
        case .csv: TaskTableWriter().bytes(of: document)
        case .ics: CalendarWriter().bytes(of: document)
        case .pdf: nil
        }
    }

    /// What a result in a folder is called after the input's stem and a dot.
    var fileExtension: String {
        switch self {
        case .json, .txt, .hocr, .tsv, .csv, .ics, .pdf: rawValue
        case .alto: "alto.xml"
        }
    }

    /// Whether several results may follow each other on one stream.
    var mayFollow: Bool {
        switch self {
        case .json, .txt: true
        case .hocr, .alto, .tsv, .csv, .ics, .pdf: false
        }
    }

    /// What stands between two results on one stream.
    var separator: [UInt8] {
        switch self {
        case .json, .hocr, .alto, .tsv, .csv, .ics, .pdf: []
        case .txt: [0x0C]
        }
    }
}
