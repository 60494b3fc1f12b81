/// Writes a table row by row, so that it may be longer than memory.
///
/// The bytes of ``begin()``, of each ``add(_:)`` in order and of ``end()`` are the table. A writer
/// writes one table.
public protocol TableWriter: Sendable {
    /// What stands before the first row.
    mutating func begin() -> [UInt8]

    /// A row, or nothing while the writer collects rows; as many cells as there are columns.
    mutating func add(_ row: [ResultCell]) -> [UInt8]

    /// What stands after the last row.
    mutating func end() -> [UInt8]
}

extension TableWriter {
    /// A whole table.
    public func bytes(of rows: some Sequence<[ResultCell]>) -> [UInt8] {
        var writer = self
        var bytes = writer.begin()
        for row in rows { bytes += writer.add(row) }
        return bytes + writer.end()
    }
}
