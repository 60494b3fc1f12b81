public import DocumentModel

/// What a document says of itself as a table with a row for each value: the one definition of its
/// columns and rows.
public enum HeadTable {
    /// A column, by its name in the forms for programs (docs/formats.md).
    public enum Column: String, Sendable, Hashable, CaseIterable {
        /// What the value is.
        case field
        /// The value.
        case value
        /// How far it may be relied on.
        case grade
        /// The page on which it stands.
        case page
    }

    /// What a value is.
    public enum Field: String, Sendable, Hashable, CaseIterable {
        /// The file's name.
        case file
        /// SHA-256 of the file.
        case sha256
        /// The number of its pages.
        case pages
        /// The document's grade.
        case documentGrade = "document_grade"
        /// The issuing body.
        case issuer
        /// The body above it.
        case parentIssuer = "parent_issuer"
        /// The kind of document.
        case kind
        /// The number and symbol.
        case number
        /// The place in the dateline.
        case place
        /// The date in the dateline.
        case date
        /// The abstract.
        case title
        /// A body under "Kính gửi"; a row each.
        case addressee
        /// The mark of secrecy.
        case secrecy
        /// The mark of urgency.
        case urgency
        /// By whose authority it is signed.
        case signerAuthority = "signer_authority"
        /// The signer's office.
        case signerPosition = "signer_position"
        /// The signer's name.
        case signerName = "signer_name"
        /// The drafter's sign.
        case drafter
        /// A line under "Nơi nhận"; a row each.
        case recipient
        /// Something that a person should look at; a row each.
        case check
    }

    /// The columns with headings for people.
    public static func columns(headed heading: (Column) -> String) -> [ResultColumn] {
        Column.allCases.map { column in
            ResultColumn(
                column.rawValue, heading: heading(column),
                kind: column == .page ? .integer : .text)
        }
    }

    /// A row for each value of a document; fields without a value have one without, those that may
    /// have several have none.
    public static func rows(
        of document: ConvertedDocument, named name: (Field) -> String
    ) -> [[ResultCell]] {
        Field.allCases.flatMap { field in
            values(of: field, in: document).map { value in
                [.text(name(field)), value.cell, value.grade, value.page]
            }
        }
    }

    /// A value with what stands beside it.
    private struct Value {
        var cell = ResultCell.empty
        var grade = ResultCell.empty
        var page = ResultCell.empty

        init(_ cell: ResultCell) {
            self.cell = cell
        }

        init(_ cell: ResultCell, grade: Grade, evidence: [Evidence]) {
            self.cell = cell
            self.grade = .text(grade.rawValue)
            page = ResultCell(evidence.first?.page)
        }

        /// A text of the record; an empty value for nil.
        init(_ value: Graded<String>?) {
            self.init(value, ResultCell(value?.value))
        }

        /// A date of the record; an empty value for nil.
        init(_ value: Graded<CivilDate>?) {
            self.init(value, ResultCell(value?.value))
        }

        private init<T>(_ value: Graded<T>?, _ cell: ResultCell) {
            self.cell = cell
            grade = ResultCell(value?.grade.rawValue)
            page = ResultCell(value?.evidence.first?.page)
        }
    }

    private static func values(of field: Field, in document: ConvertedDocument) -> [Value] {
        let record = document.record
        return switch field {
        case .file: [Value(.text(FileName.readable(document.source.file)))]
        case .sha256: [Value(.text(document.source.sha256))]
        case .pages: [Value(.integer(document.source.pages))]
        case .documentGrade:
            [Value(.text(document.grade.rawValue))]
        case .issuer: [Value(record.issuer)]
        case .parentIssuer: [Value(record.parentIssuer)]
        case .kind: [Value(record.kind)]
        case .number: [Value(record.number)]
        case .place: [Value(record.place)]
        case .date: [Value(record.date)]
        case .title: [Value(record.title)]
        case .addressee: record.addressees.map { Value($0) }
        case .secrecy: [Value(record.secrecy)]
        case .urgency: [Value(record.urgency)]
        case .signerAuthority: [Value(record.signer.authority)]
        case .signerPosition: [Value(record.signer.position)]
        case .signerName: [Value(record.signer.name)]
        case .drafter: [Value(record.drafter)]
        case .recipient:
            record.recipients.map {
                Value(.text($0.value), grade: $0.grade, evidence: $0.evidence)
            }
        case .check:
            record.checks.map { check in
                var value = Value(.text(check.message))
                value.page = ResultCell(check.evidence.first?.page)
                return value
            }
        }
    }
}
