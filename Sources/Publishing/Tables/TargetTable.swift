public import DocumentModel

/// The measurable goals of documents as a table: the one definition of its columns for every form.
public enum TargetTable {
    /// A column, by its name in the forms for programs (docs/formats.md).
    public enum Column: String, Sendable, Hashable, CaseIterable {
        /// The file's name.
        case file
        /// The document's number and symbol.
        case number
        /// The clause that sets the goal.
        case statement
        /// How what is reached compares with the value.
        case comparison
        /// The number to reach.
        case value
        /// What is counted.
        case unit
        /// The last day by which it is to be reached.
        case by
        /// How far the goal may be relied on.
        case grade
        /// The page on which it stands.
        case page
    }

    /// The columns with headings for people.
    public static func columns(headed heading: (Column) -> String) -> [ResultColumn] {
        Column.allCases.map { column in
            let kind: ResultColumn.Kind =
                switch column {
                case .file, .number, .statement, .comparison, .unit, .grade: .text
                case .value: .real
                case .by: .date
                case .page: .integer
                }
            return ResultColumn(column.rawValue, heading: heading(column), kind: kind)
        }
    }

    /// A row for each goal of a document.
    public static func rows(of document: ConvertedDocument) -> [[ResultCell]] {
        document.record.targets.map { target in
            Column.allCases.map { column in
                switch column {
                case .file: .text(FileName.readable(document.source.file))
                case .number: ResultCell(document.record.number?.value)
                case .statement: .text(target.statement)
                case .comparison: .text(target.comparison.rawValue)
                case .value: .real(target.value)
                case .unit: .text(target.unit)
                case .by: ResultCell(target.by)
                case .grade: .text(target.grade.rawValue)
                case .page: ResultCell(target.evidence.first?.page)
                }
            }
        }
    }
}
