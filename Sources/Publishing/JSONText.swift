import FoundationEssentials

/// The one way in which JSON is written for others: sorted keys, no escaped slashes, UTF-8.
package enum JSONText {
    /// The JSON text of a value.
    ///
    /// - Precondition: the value holds no infinite number; every other value of ours has a JSON form.
    package static func bytes(of value: some Encodable, pretty: Bool) -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting =
            pretty
            ? [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
            : [.sortedKeys, .withoutEscapingSlashes]
        do {
            return [UInt8](try encoder.encode(value))
        } catch {
            preconditionFailure("A value of ours has no JSON form: \(error)")
        }
    }

    /// A text between quotes.
    ///
    /// Control characters and the separators of lines are escaped, also those that JSON would let
    /// stand: a terminal shows them as they are.
    static func string(_ text: String) -> String {
        if text.unicodeScalars.allSatisfy({ $0.isPlain && $0 != "\"" && $0 != "\\" }) {
            return "\"\(text)\""
        }
        var string = String.UnicodeScalarView("\"".unicodeScalars)
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": string.append(contentsOf: "\\\"".unicodeScalars)
            case "\\": string.append(contentsOf: "\\\\".unicodeScalars)
            case "\n": string.append(contentsOf: "\\n".unicodeScalars)
            case "\r": string.append(contentsOf: "\\r".unicodeScalars)
            case "\t": string.append(contentsOf: "\\t".unicodeScalars)
            case "\0"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}":
                let digits = String(scalar.value, radix: 16)
                let zeros = String(repeating: "0", count: 4 - digits.count)
                string.append(contentsOf: "\\u\(zeros)\(digits)".unicodeScalars)
            default: string.append(scalar)
            }
        }
        string.append("\"")
        return String(string)
    }
}
