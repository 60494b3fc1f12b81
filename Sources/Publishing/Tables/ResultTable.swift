/// A whole table that goes out in several forms.
///
/// For a table that may be longer than memory, a ``TableWriter`` takes row after row instead.
public struct ResultTable: Sendable, Hashable {
    /// The columns from left to right.
    public var columns: [ResultColumn]
    /// The rows, each with a cell for every column.
    public var rows: [[ResultCell]]

    /// Creates a table.
    public init(columns: [ResultColumn], rows: [[ResultCell]]) {
        self.columns = columns
        self.rows = rows
    }
}
