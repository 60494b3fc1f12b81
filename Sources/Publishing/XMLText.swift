/// An XML document in the making: elements with escaped text and attributes in the order given.
struct XMLText {
    /// The document so far.
    private(set) var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"

    /// The document as UTF-8.
    var bytes: [UInt8] { Array(text.utf8) }

    /// Writes markup of this room's own, as it is.
    mutating func write(_ markup: String) {
        text += markup
    }

    /// Writes an opening tag; an attribute without a value is left out.
    mutating func open(_ name: String, _ attributes: KeyValuePairs<String, String?> = [:]) {
        tag(name, attributes, end: ">")
    }

    /// Writes an element without content.
    mutating func empty(_ name: String, _ attributes: KeyValuePairs<String, String?> = [:]) {
        tag(name, attributes, end: "/>")
    }

    /// Writes an element with text in it.
    mutating func element(
        _ name: String, _ attributes: KeyValuePairs<String, String?> = [:], text content: String
    ) {
        tag(name, attributes, end: ">")
        text += Self.escaped(content)
        close(name)
    }

    /// Writes a closing tag.
    mutating func close(_ name: String) {
        text += "</\(name)>"
    }

    private mutating func tag(
        _ name: String, _ attributes: KeyValuePairs<String, String?>, end: String
    ) {
        text += "<\(name)"
        for (key, value) in attributes {
            guard let value else { continue }
            text += " \(key)=\"\(Self.escaped(value))\""
        }
        text += end
    }

    /// Characters as they may stand in text and in attributes between double quotes.
    ///
    /// What XML 1.0 has no place for, or discourages (control characters, noncharacters), becomes
    /// U+FFFD; tabs and line ends are written as references, so that they are read as they are.
    static func escaped(_ content: String) -> String {
        var escaped = String.UnicodeScalarView()
        for scalar in content.unicodeScalars {
            switch scalar {
            case "&": escaped.append(contentsOf: "&amp;".unicodeScalars)
            case "<": escaped.append(contentsOf: "&lt;".unicodeScalars)
            case ">": escaped.append(contentsOf: "&gt;".unicodeScalars)
            case "\"": escaped.append(contentsOf: "&quot;".unicodeScalars)
            case "\t", "\n", "\r":
                escaped.append(contentsOf: "&#\(scalar.value);".unicodeScalars)
            case _ where scalar.isBarred: escaped.append("\u{FFFD}")
            default: escaped.append(scalar)
            }
        }
        return String(escaped)
    }
}
