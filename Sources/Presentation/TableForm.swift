import Publishing

/// The form of a table (docs/formats.md).
package enum TableForm: String, CaseIterable, Sendable {
    /// For people, fitted to their terminal.
    case table
    /// An array with an object a row.
    case json
    /// An object a line.
    case jsonl
    /// Comma-separated values.
    case csv
    /// A row a line, cells parted by tabs.
    case tsv
    /// A workbook for spreadsheets.
    case xlsx

    /// Whether words stand in it as people say them.
    package var isForPeople: Bool { self == .table || self == .xlsx }
}
