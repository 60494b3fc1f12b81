import FoundationEssentials

/// The one way in which this room writes JSON: sorted keys, no escaped slashes, UTF-8.
enum JSONText {
    /// The JSON text of a value.
    ///
    /// - Precondition: the value holds no infinite number; every other value of this room's types
    ///   has a JSON form.
    static func bytes(of value: some Encodable, pretty: Bool) -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting =
            pretty
            ? [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
            : [.sortedKeys, .withoutEscapingSlashes]
        do {
            return [UInt8](try encoder.encode(value))
        } catch {
            preconditionFailure("A value of this room has no JSON form: \(error)")
        }
    }
}
