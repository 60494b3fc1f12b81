/// Checks JSON against a schema: the part of JSON Schema 2020-12 that docs/record.schema.json and
/// openapi.json use.
///
/// A keyword that is not understood is reported: a schema that checks less than it says would make
/// the tests pass for nothing.
public struct JSONSchema {
    /// What references are looked up in.
    private let root: JSONValue
    private let schema: JSONValue

    private static let annotations: Set<String> = [
        "$schema", "$id", "$defs", "title", "description", "default", "example", "format",
    ]

    /// Reads a schema.
    public init(parsing bytes: [UInt8]) throws {
        root = try JSONValue(parsing: bytes)
        schema = root
    }

    /// A schema within a document that has others, to which it refers.
    public init(_ schema: JSONValue, in document: JSONValue) {
        root = document
        self.schema = schema
    }

    /// What is wrong with a value, each with its path; nothing where it is valid.
    ///
    /// Stricter than the schema in one thing: a key that the schema does not name is reported, so
    /// that nothing is written that is not documented.
    public func violations(in value: JSONValue) -> [String] {
        violations(in: value, at: "$", schema: schema)
    }

    private func violations(in value: JSONValue, at path: String, schema: JSONValue) -> [String] {
        guard let keywords = schema.object else { return ["\(path): the schema is no object"] }
        return keywords.sorted { $0.key < $1.key }.flatMap { keyword, argument in
            check(keyword, argument, of: schema, value, at: path)
        }
    }

    private func check(
        _ keyword: String, _ argument: JSONValue, of schema: JSONValue, _ value: JSONValue,
        at path: String
    ) -> [String] {
        switch keyword {
        case _ where Self.annotations.contains(keyword):
            []
        case "$ref":
            reference(argument.string ?? "").map { violations(in: value, at: path, schema: $0) }
                ?? ["\(path): nothing stands at \(argument)"]
        case "type":
            (argument.array ?? [argument]).contains { Self.isOf(type: $0.string ?? "", value) }
                ? [] : ["\(path): not of type \(argument)"]
        case "const":
            value == argument ? [] : ["\(path): not \(argument)"]
        case "enum":
            argument.array?.contains(value) == true ? [] : ["\(path): none of \(argument)"]
        case "anyOf":
            anyOf(argument.array ?? [], value, at: path)
        case "required":
            required(argument.array ?? [], value, at: path)
        case "properties":
            properties(argument, value, at: path)
        case "additionalProperties":
            additional(argument, of: schema, value, at: path)
        case "items":
            (value.array ?? []).enumerated().flatMap {
                violations(in: $1, at: "\(path)[\($0)]", schema: argument)
            }
        case "minItems":
            bound(value.array.map { Double($0.count) }, argument, at: path, >=)
        case "maxItems":
            bound(value.array.map { Double($0.count) }, argument, at: path, <=)
        case "minimum":
            bound(value.number, argument, at: path, >=)
        case "maximum":
            bound(value.number, argument, at: path, <=)
        case "minLength":
            bound(value.string.map { Double($0.unicodeScalars.count) }, argument, at: path, >=)
        case "maxLength":
            bound(value.string.map { Double($0.unicodeScalars.count) }, argument, at: path, <=)
        case "pattern":
            pattern(argument.string ?? "", value, at: path)
        default:
            ["\(path): the keyword \(keyword) is not understood"]
        }
    }

    private func anyOf(_ schemas: [JSONValue], _ value: JSONValue, at path: String) -> [String] {
        let attempts = schemas.map { violations(in: value, at: path, schema: $0) }
        return attempts.contains([]) ? [] : ["\(path): fits no alternative: \(attempts)"]
    }

    private func required(_ keys: [JSONValue], _ value: JSONValue, at path: String) -> [String] {
        guard let members = value.object else { return [] }
        return keys.compactMap(\.string).filter { members[$0] == nil }
            .map { "\(path).\($0): missing" }
    }

    private func properties(
        _ schemas: JSONValue, _ value: JSONValue, at path: String
    ) -> [String] {
        (value.object ?? [:]).sorted { $0.key < $1.key }.flatMap { key, member in
            schemas[key].map { violations(in: member, at: "\(path).\(key)", schema: $0) }
                ?? []
        }
    }

    private func additional(
        _ argument: JSONValue, of schema: JSONValue, _ value: JSONValue, at path: String
    ) -> [String] {
        (value.object ?? [:]).sorted { $0.key < $1.key }.flatMap { key, member -> [String] in
            guard schema["properties"]?[key] == nil else { return [] }
            if case .bool = argument { return ["\(path).\(key): not documented"] }
            return violations(in: member, at: "\(path).\(key)", schema: argument)
        }
    }

    private func bound(
        _ number: Double?, _ limit: JSONValue, at path: String, _ holds: (Double, Double) -> Bool
    ) -> [String] {
        guard let number, let limit = limit.number else { return [] }
        return holds(number, limit) ? [] : ["\(path): \(number) is out of bounds (\(limit))"]
    }

    private func pattern(_ pattern: String, _ value: JSONValue, at path: String) -> [String] {
        guard let text = value.string else { return [] }
        guard let regex = try? Regex(pattern) else {
            return ["\(path): \(pattern) is no pattern"]
        }
        return text.contains(regex) ? [] : ["\(path): “\(text)” does not match \(pattern)"]
    }

    /// What stands at "#/$defs/name".
    private func reference(_ pointer: String) -> JSONValue? {
        var value: JSONValue? = root
        for part in pointer.split(separator: "/").dropFirst() { value = value?[String(part)] }
        return value
    }

    private static func isOf(type: String, _ value: JSONValue) -> Bool {
        switch (type, value) {
        case ("null", .null), ("boolean", .bool), ("number", .number), ("string", .string),
            ("array", .array), ("object", .object):
            true
        case ("integer", .number(let number)): number == number.rounded()
        default: false
        }
    }
}
