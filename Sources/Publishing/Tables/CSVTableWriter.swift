/// Writes a table as comma-separated values (RFC 4180) under the columns' names; no cell is a
/// formula (docs/formats.md).
public struct CSVTableWriter: TableWriter {
    private let columns: [ResultColumn]

    /// Creates a writer of a table with these columns.
    public init(columns: [ResultColumn]) {
        self.columns = columns
    }

    /// The row of names.
    public mutating func begin() -> [UInt8] {
        CSVText.row(columns.map { CSVText.cell($0.name) })
    }

    /// A row.
    public mutating func add(_ row: [ResultCell]) -> [UInt8] {
        precondition(row.count == columns.count, "A row has a cell for every column.")
        let cells = zip(row, columns).map { cell, column in
            let text = cell.plainText(in: column)
            // A number that begins with a minus is no formula.
            return cell.isWords ? CSVText.cell(text) : text
        }
        return CSVText.row(cells)
    }

    /// Nothing.
    public mutating func end() -> [UInt8] { [] }
}
