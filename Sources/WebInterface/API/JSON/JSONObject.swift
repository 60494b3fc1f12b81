/// A JSON object to be written: its keys with anything that can be written, null for nil.
struct JSONObject: Encodable, Sendable, ExpressibleByDictionaryLiteral {
    /// What stands under a key.
    typealias Member = any Encodable & Sendable

    /// The keys in the order in which they were given; JSON has them sorted.
    private var members: [(key: String, value: Member)]

    init(dictionaryLiteral elements: (String, Member)...) {
        members = elements.map { ($0.0, $0.1) }
    }

    init(_ members: [(key: String, value: Member)] = []) {
        self.members = members
    }

    /// The object with more keys.
    func with(_ other: JSONObject) -> JSONObject {
        JSONObject(members + other.members)
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Name.self)
        for (key, value) in members { try container.encode(value, forKey: Name(stringValue: key)) }
    }

    private struct Name: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }

        init(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }
}
