import SohoaTesting
import Testing

/// The schema's reader is what the other tests rely on: it must see what is wrong.
@Suite struct JSONSchemaTests {
    @Test(arguments: [
        (#"{"type": "integer"}"#, "1.5"),
        (#"{"type": ["string", "null"]}"#, "1"),
        (#"{"const": "a"}"#, #""b""#),
        (#"{"enum": ["a", null]}"#, #""b""#),
        (#"{"required": ["a"]}"#, "{}"),
        (#"{"properties": {"a": {"type": "null"}}}"#, #"{"a": 1}"#),
        (#"{"properties": {}, "additionalProperties": true}"#, #"{"a": 1}"#),
        (#"{"additionalProperties": {"type": "string"}}"#, #"{"a": 1}"#),
        (#"{"items": {"minimum": 3}}"#, "[3, 2]"),
        (#"{"minItems": 2}"#, "[1]"),
        (#"{"maxItems": 0}"#, "[1]"),
        (#"{"maximum": 1}"#, "2"),
        (#"{"pattern": "^[0-9]+$"}"#, #""1a""#),
        (#"{"anyOf": [{"type": "null"}, {"const": 1}]}"#, "2"),
        (##"{"$ref": "#/$defs/a", "$defs": {"a": {"const": 1}}}"##, "2"),
        (##"{"$ref": "#/$defs/b"}"##, "2"),
        (##"{"unheardOf": 1}"##, "2"),
    ])
    func whatIsWrongIsSeen(schema: String, value: String) throws {
        let schema = try JSONSchema(parsing: Array(schema.utf8))
        #expect(try schema.violations(in: JSONValue(parsing: Array(value.utf8))).count == 1)
    }

    @Test(arguments: [
        (#"{"type": "integer"}"#, "1"),
        (#"{"type": ["string", "null"]}"#, "null"),
        (#"{"required": ["a"], "properties": {"a": {"type": "boolean"}}}"#, #"{"a": true}"#),
        (#"{"anyOf": [{"type": "null"}, {"const": 1}]}"#, "1"),
        (##"{"$ref": "#/$defs/a", "$defs": {"a": {"pattern": "^a"}}}"##, #""ab""#),
    ])
    func whatIsRightPasses(schema: String, value: String) throws {
        let schema = try JSONSchema(parsing: Array(schema.utf8))
        #expect(try schema.violations(in: JSONValue(parsing: Array(value.utf8))) == [])
    }
}
