/// Writes a table as JSON: an object for each row with the columns' names as keys, in the order of
/// the columns, and an explicit null for each empty cell (docs/formats.md).
public struct JSONTableWriter: TableWriter {
    /// How the objects follow each other.
    public enum Form: Sendable, Hashable {
        /// In one array, an object a line.
        case array
        /// Each a JSON text on a line of its own.
        case lines
    }

    private let columns: [ResultColumn]
    private let keys: [String]
    private let form: Form
    private var isFirst = true

    /// Creates a writer of a table with these columns.
    public init(columns: [ResultColumn], form: Form) {
        self.columns = columns
        self.form = form
        keys = columns.map { JSONText.string($0.name) + ":" }
    }

    /// The array's bracket; nothing for lines.
    public mutating func begin() -> [UInt8] {
        form == .array ? [UInt8(ascii: "[")] : []
    }

    /// A row.
    public mutating func add(_ row: [ResultCell]) -> [UInt8] {
        precondition(row.count == columns.count, "A row has a cell for every column.")
        var text = ""
        if form == .array { text += isFirst ? "\n" : ",\n" }
        isFirst = false
        text += "{"
        for index in columns.indices {
            if index > 0 { text += "," }
            text += keys[index]
            text += Self.value(row[index])
        }
        text += form == .array ? "}" : "}\n"
        return Array(text.utf8)
    }

    /// The array's other bracket; nothing for lines.
    public mutating func end() -> [UInt8] {
        form == .array ? Array((isFirst ? "]\n" : "\n]\n").utf8) : []
    }

    private static func value(_ cell: ResultCell) -> String {
        switch cell {
        case .empty: "null"
        case .text(let text): JSONText.string(text)
        case .marked(let text): JSONText.string(text.plain)
        case .integer(let number): String(number)
        case .real(let number): number.isFinite ? number.written : "null"
        case .date(let date): "\"\(date)\""
        case .timeStamp(let time): "\"\(time)\""
        case .boolean(let value): String(value)
        case .list(let texts): "[\(texts.map(JSONText.string).joined(separator: ","))]"
        }
    }
}
