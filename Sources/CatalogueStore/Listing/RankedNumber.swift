import GRDB

/// A document's number and symbol as it is ordered: "2/KH-A" before "10/KH-A".
struct RankedNumber: Comparable {
    /// The number before the symbol; the largest where there is none that can be counted.
    let value: Int
    let symbol: String
    let document: Int64

    /// Takes the normalized number of a document apart.
    init(_ number: String, of document: Int64) {
        let digits = number.prefix { ("0"..."9").contains($0) }
        value = Int(digits) ?? .max
        symbol = String(number[digits.endIndex...])
        self.document = document
    }

    /// What the same is made from again.
    var text: String { value == .max ? symbol : "\(value)\(symbol)" }

    static func < (one: RankedNumber, other: RankedNumber) -> Bool {
        (one.value, one.symbol, one.document) < (other.value, other.symbol, other.document)
    }

    /// Those of all documents that have a number, in order.
    static func all(in database: Database) throws -> [RankedNumber] {
        try database.rows("SELECT id, number_key FROM document WHERE number_key IS NOT NULL")
            .map { RankedNumber($0["number_key"], of: $0["id"]) }.sorted()
    }
}
