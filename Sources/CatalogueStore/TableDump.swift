import FoundationEssentials
import GRDB

/// The tables as JSON Lines: a table a file, a row a line, each an object by the columns' names.
///
/// Complete by its making: whatever column a version of the catalogue has is in it.
enum TableDump {
    /// The tables in an order in which a row never points to one that comes later.
    static let tables = [
        "original", "source", "job", "page_read", "document", "text_band", "page", "task",
        "task_unit", "occurrence", "target", "measure", "reference", "word_correction",
        "field_correction", "edit", "document_review", "account", "token", "audit",
        "saved_search",
    ]

    /// A value of a row: what SQLite keeps, bytes as the JSON that they are.
    enum Value: Codable {
        case null
        case integer(Int64)
        case real(Double)
        case text(String)
        case json(Data)
        case packed(Data)

        private static let jsonKey = DumpKey("json")
        private static let packedKey = DumpKey("packed")

        init(_ value: DatabaseValue) throws {
            switch value.storage {
            case .null: self = .null
            case .int64(let value): self = .integer(value)
            case .double(let value): self = .real(value)
            case .string(let value): self = .text(value)
            case .blob(let value):
                self =
                    PackedJSON.isPacked(value)
                    ? .packed(try PackedJSON.unpack(value)) : .json(value)
            }
        }

        var databaseValue: DatabaseValue {
            switch self {
            case .null: .null
            case .integer(let value): value.databaseValue
            case .real(let value): value.databaseValue
            case .text(let value): value.databaseValue
            case .json(let value): value.databaseValue
            case .packed(let value): PackedJSON.pack(value).databaseValue
            }
        }

        init(from decoder: any Decoder) throws {
            if let keyed = try? decoder.container(keyedBy: DumpKey.self) {
                if let text = try keyed.decodeIfPresent(String.self, forKey: Self.packedKey) {
                    self = .packed(Data(text.utf8))
                } else {
                    self = .json(
                        Data(try keyed.decode(String.self, forKey: Self.jsonKey).utf8))
                }
                return
            }
            let container = try decoder.singleValueContainer()
            if container.decodeNil() {
                self = .null
            } else if let value = try? container.decode(Int64.self) {
                self = .integer(value)
            } else if let value = try? container.decode(Double.self) {
                self = .real(value)
            } else {
                self = .text(try container.decode(String.self))
            }
        }

        func encode(to encoder: any Encoder) throws {
            switch self {
            case .json(let value): return try Self.encode(value, as: Self.jsonKey, to: encoder)
            case .packed(let value): return try Self.encode(value, as: Self.packedKey, to: encoder)
            case .null, .integer, .real, .text: break
            }
            var container = encoder.singleValueContainer()
            switch self {
            case .null: try container.encodeNil()
            case .integer(let value): try container.encode(value)
            case .real(let value): try container.encode(value)
            case .text(let value): try container.encode(value)
            case .json, .packed: break
            }
        }

        private static func encode(
            _ json: Data, as key: DumpKey, to encoder: any Encoder
        ) throws {
            var keyed = encoder.container(keyedBy: DumpKey.self)
            try keyed.encode(String(decoding: json, as: UTF8.self), forKey: key)
        }
    }
}

/// A column's name as a key.
private struct DumpKey: CodingKey {
    let stringValue: String
    let intValue: Int? = nil

    init(_ name: String) { stringValue = name }
    init?(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
}
