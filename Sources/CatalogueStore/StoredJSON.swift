import FoundationEssentials

/// Values in the JSON that the catalogue keeps them in: the same value gives the same bytes.
enum StoredJSON {
    static func data(of value: some Encodable) throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return try encoder.encode(value)
    }

    static func value<Value: Decodable>(_ type: Value.Type, from data: Data) throws -> Value {
        do {
            return try JSONDecoder().decode(type, from: data)
        } catch {
            throw CatalogueError(.damaged, detail: "\(type): \(error)")
        }
    }
}
