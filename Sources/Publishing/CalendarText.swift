/// An iCalendar stream in the making (RFC 5545, section 3.1): content lines end with CR LF and none
/// is longer than 75 bytes.
struct CalendarText {
    /// The longest line in bytes, its end not counted.
    static let longestLine = 75

    /// The stream as UTF-8.
    private(set) var bytes: [UInt8] = []

    /// Writes a property whose value is of this room's own making.
    mutating func add(_ name: String, _ value: String) {
        fold("\(name):\(value)")
    }

    /// Writes a property whose value is text from anywhere; nothing where it is empty.
    mutating func add(_ name: String, text: String) {
        if !text.isEmpty { add(name, Self.escaped(text)) }
    }

    /// A text as a value of the type TEXT (section 3.3.11); control characters become U+FFFD.
    static func escaped(_ text: String) -> String {
        var escaped = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\", ";", ",":
                escaped.append("\\")
                escaped.append(scalar)
            case "\n": escaped.append(contentsOf: "\\n".unicodeScalars)
            case "\t", "\r", "\u{85}", "\u{2028}", "\u{2029}": escaped.append(" ")
            case _ where scalar.isBarred: escaped.append("\u{FFFD}")
            default: escaped.append(scalar)
            }
        }
        return String(escaped)
    }

    /// Writes a line in pieces, the later ones after a blank.
    ///
    /// No piece ends within the bytes of a character, though the standard would allow it: some readers decode line by line.
    private mutating func fold(_ line: String) {
        var length = 0
        for scalar in line.unicodeScalars {
            let size = UTF8.width(scalar)
            if length + size > Self.longestLine {
                bytes += [0x0D, 0x0A, 0x20]
                length = 1
            }
            bytes += UTF8.encode(scalar).map(Array.init) ?? []
            length += size
        }
        bytes += [0x0D, 0x0A]
    }
}
