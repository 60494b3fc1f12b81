import FoundationEssentials
import HTTPTypes
import Hummingbird
import Ingestion

/// The JSON object that a program sends, read key by key: a key that nobody asks for is refused, so
/// that a slip of the pen does not go unnoticed.
struct JSONFields: Sendable {
    private let members: [String: Value]
    /// Where it stands in the body: "words[0]."; "" for the body itself.
    private let path: String

    /// No keys: what a call says that has no body.
    static let none = JSONFields(members: [:], path: "")

    private init(members: [String: Value], path: String) {
        self.members = members
        self.path = path
    }

    /// Reads the body of a request; nothing counts as an empty object.
    ///
    /// - Throws: ``WebError``: `unsupportedType`, `tooLarge`, `badRequest` for what is no JSON,
    ///   `invalid` for what is no object.
    init(of request: Request) async throws {
        let text = try await request.bodyText()
        guard !text.isEmpty else {
            self = .none
            return
        }
        let type = request.headers[.contentType]?.prefix { $0 != ";" } ?? ""
        guard type.lowercased() == "application/json" else {
            throw WebError(.unsupportedType, detail: String(type))
        }
        try self.init(parsing: text)
    }

    /// Reads a JSON text.
    init(parsing text: String) throws(WebError) {
        let value: Value
        do {
            value = try JSONDecoder().decode(Value.self, from: Data(text.utf8))
        } catch {
            throw WebError(.badRequest, detail: "the body is no JSON")
        }
        guard case .object(let members) = value else {
            throw WebError(.invalid, detail: "the body is no object")
        }
        self.init(members: members, path: "")
    }

    /// Refuses keys that are none of these.
    func allow(_ keys: [String]) throws(WebError) {
        if let other = members.keys.sorted().first(where: { !keys.contains($0) }) {
            throw WebError(.invalid, detail: "unknown key: \(path)\(other)")
        }
    }

    /// The keys that it has, sorted.
    var keys: [String] { members.keys.sorted() }

    /// Whether a key has a value, be it null.
    func has(_ key: String) -> Bool { members[key] != nil }

    /// A text, NFC; nil where there is none or null.
    ///
    /// - Throws: ``WebError`` `invalid` for anything else, what is longer, or has characters that
    ///   steer a terminal.
    func text(_ key: String, most: Int = 2_000) throws(WebError) -> String? {
        guard let value = present(key) else { return nil }
        guard case .text(let text) = value, text.unicodeScalars.count <= most,
            !text.unicodeScalars.contains(where: \.isControl)
        else { throw refusal(of: key) }
        return text.composed
    }

    /// A text that must be there and say something.
    func requiredText(_ key: String, most: Int = 2_000) throws(WebError) -> String {
        guard let text = try text(key, most: most), !text.isEmpty else { throw refusal(of: key) }
        return text
    }

    /// A whole number within bounds; nil where there is none or null.
    func integer(_ key: String, in range: ClosedRange<Int>) throws(WebError) -> Int? {
        guard let value = present(key) else { return nil }
        guard case .number(let number) = value, let integer = Int(exactly: number),
            range.contains(integer)
        else { throw refusal(of: key) }
        return integer
    }

    /// A whole number within bounds that must be there.
    func requiredInteger(_ key: String, in range: ClosedRange<Int>) throws(WebError) -> Int {
        guard let number = try integer(key, in: range) else { throw refusal(of: key) }
        return number
    }

    /// A number that must be there.
    func requiredNumber(_ key: String) throws(WebError) -> Double {
        guard case .number(let number) = present(key), number.isFinite else {
            throw refusal(of: key)
        }
        return number
    }

    /// An object; one without keys where there is none or null.
    func object(_ key: String) throws(WebError) -> JSONFields {
        guard let value = present(key) else { return .none }
        guard case .object(let members) = value else { throw refusal(of: key) }
        return JSONFields(members: members, path: "\(path)\(key).")
    }

    /// A list of objects; none where there is no list or null.
    func objects(_ key: String, most: Int) throws(WebError) -> [JSONFields] {
        guard let value = present(key) else { return [] }
        guard case .list(let values) = value, values.count <= most else { throw refusal(of: key) }
        var objects: [JSONFields] = []
        for (index, value) in values.enumerated() {
            guard case .object(let members) = value else { throw refusal(of: "\(key)[\(index)]") }
            objects.append(JSONFields(members: members, path: "\(path)\(key)[\(index)]."))
        }
        return objects
    }

    /// A list of texts; none where there is no list or null.
    func texts(_ key: String, most: Int) throws(WebError) -> [String] {
        guard let value = present(key) else { return [] }
        guard case .list(let values) = value, values.count <= most else { throw refusal(of: key) }
        var texts: [String] = []
        for value in values {
            guard case .text(let text) = value else { throw refusal(of: key) }
            texts.append(text)
        }
        return texts
    }

    /// The error that a key has no value that makes sense.
    func refusal(of key: String) -> WebError { WebError(.invalid, detail: "\(path)\(key)") }

    private func present(_ key: String) -> Value? {
        guard let value = members[key], value != .null else { return nil }
        return value
    }

    /// Any JSON value.
    private enum Value: Decodable, Sendable, Hashable {
        case null
        case boolean(Bool)
        case number(Double)
        case text(String)
        case list([Value])
        case object([String: Value])

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if container.decodeNil() {
                self = .null
            } else if let text = try? container.decode(String.self) {
                self = .text(text)
            } else if let value = try? container.decode(Bool.self) {
                self = .boolean(value)
            } else if let number = try? container.decode(Double.self) {
                self = .number(number)
            } else if let values = try? container.decode([Value].self) {
                self = .list(values)
            } else {
                self = .object(try container.decode([String: Value].self))
            }
        }
    }
}

extension Unicode.Scalar {
    /// Whether it steers rather than says something; line feeds and tabs may stand in a text.
    fileprivate var isControl: Bool {
        properties.generalCategory == .control && self != "\n" && self != "\t"
    }
}
