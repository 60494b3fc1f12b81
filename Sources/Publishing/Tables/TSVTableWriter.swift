/// Writes a table as tab-separated values under the columns' names, a row a line (docs/formats.md).
public struct TSVTableWriter: TableWriter {
    private let columns: [ResultColumn]

    /// Creates a writer of a table with these columns.
    public init(columns: [ResultColumn]) {
        self.columns = columns
    }

    /// The row of names.
    public mutating func begin() -> [UInt8] {
        TSVText.row(columns.map { TSVText.field($0.name) })
    }

    /// A row.
    public mutating func add(_ row: [ResultCell]) -> [UInt8] {
        precondition(row.count == columns.count, "A row has a cell for every column.")
        return TSVText.row(
            zip(row, columns).map { cell, column in TSVText.field(cell.plainText(in: column)) })
    }

    /// Nothing.
    public mutating func end() -> [UInt8] { [] }
}
