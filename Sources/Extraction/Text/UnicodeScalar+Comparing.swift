import Vietnamese

extension Unicode.Scalar {
    /// The scalar without its mark and in lower case; always exactly one scalar.
    var foldedForComparing: Unicode.Scalar {
        if value < 0x80 {
            return ("A"..."Z").contains(self) ? Unicode.Scalar(UInt8(value) + 32) : self
        }
        if let letter = Letter(self) { return letter.base }
        switch self {
        case "–", "—", "−", "‐", "‑": return "-"
        case "⁄", "∕": return "/"
        case "“", "”", "„", "″": return "\""
        case "’", "‘": return "'"
        default:
            let lower = properties.lowercaseMapping.unicodeScalars
            return lower.count == 1 ? lower.first ?? self : self
        }
    }

    /// Whether it is a letter.
    var isLetter: Bool {
        if value < 0x80 { return ("a"..."z").contains(self) || ("A"..."Z").contains(self) }
        // Looking a property up costs more than the alphabet's table.
        return Letter(self) != nil || properties.isAlphabetic
    }

    /// Whether it is a capital letter.
    var isCapital: Bool {
        if value < 0x80 { return ("A"..."Z").contains(self) }
        return Letter(self)?.isUppercase ?? properties.isUppercase
    }

    /// Whether it is a decimal digit.
    var isDigit: Bool { ("0"..."9").contains(self) }
}
