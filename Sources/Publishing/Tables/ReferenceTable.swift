public import DocumentModel

/// The documents that documents cite as a table: the one definition of its columns for every form.
public enum ReferenceTable {
    /// A column, by its name in the forms for programs (docs/formats.md).
    public enum Column: String, Sendable, Hashable, CaseIterable {
        /// The file's name.
        case file
        /// The number and symbol of the document that cites.
        case number
        /// The number and symbol of the document that is cited.
        case cited
        /// The same in the form that is alike in every document.
        case citedNormalized = "cited_normalized"
        /// The kind of the document that is cited.
        case citedKind = "cited_kind"
        /// Its date.
        case citedDate = "cited_date"
        /// Its issuing body.
        case citedIssuer = "cited_issuer"
        /// What it is to the document that cites it.
        case role
        /// How far the reference may be relied on.
        case grade
        /// The page of its first mention.
        case page
    }

    /// The columns with headings for people.
    public static func columns(headed heading: (Column) -> String) -> [ResultColumn] {
        Column.allCases.map { column in
            let kind: ResultColumn.Kind =
                switch column {
                case .file, .number, .cited, .citedNormalized, .citedKind, .citedIssuer, .role,
                    .grade:
                    .text
                case .citedDate: .date
                case .page: .integer
                }
            return ResultColumn(column.rawValue, heading: heading(column), kind: kind)
        }
    }

    /// A row for each reference of a document.
    public static func rows(of document: ConvertedDocument) -> [[ResultCell]] {
        document.record.references.map { reference in
            Column.allCases.map { column in
                switch column {
                case .file: .text(FileName.readable(document.source.file))
                case .number: ResultCell(document.record.number?.value)
                case .cited: .text(reference.number)
                case .citedNormalized: .text(reference.normalized)
                case .citedKind: ResultCell(reference.kind)
                case .citedDate: ResultCell(reference.date)
                case .citedIssuer: ResultCell(reference.issuer)
                case .role: .text(reference.role.rawValue)
                case .grade: .text(reference.grade.rawValue)
                case .page: ResultCell(reference.evidence.first?.page)
                }
            }
        }
    }
}
