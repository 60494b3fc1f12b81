/// Tab-separated values: a row is a line, a field with a double quote stands between quotes.
enum TSVText {
    /// Fields as a row with a line feed at its end.
    static func row(_ fields: [String]) -> [UInt8] {
        Array((fields.joined(separator: "\t") + "\n").utf8)
    }

    /// A text on one line; between quotes, doubled within, where it has one.
    static func field(_ text: String) -> String {
        if text.unicodeScalars.allSatisfy({ $0.isPlain && $0 != "\"" }) { return text }
        var field = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\t", "\n", "\u{0B}", "\u{0C}", "\r", "\u{85}", "\u{2028}", "\u{2029}":
                field.append(" ")
            case "\"": field.append(contentsOf: "\"\"".unicodeScalars)
            case _ where scalar.isBarred: field.append("\u{FFFD}")
            default: field.append(scalar)
            }
        }
        return text.unicodeScalars.contains("\"") ? "\"\(String(field))\"" : String(field)
    }
}
