/// A piece of a page: markup that stands in this room's source, and everything else escaped.
///
/// A literal is markup, because the compiler knows it; what is put into it is escaped, unless it is
/// a piece of a page itself. So no text of a document, a file name or an address becomes markup.
/// Attributes are written in double quotes.
///
///     "<a href=\"\(address)\">\(title)</a>"
struct HTML: Sendable, ExpressibleByStringInterpolation {
    /// What is sent.
    private(set) var text: String

    /// Nothing.
    static let nothing: HTML = ""

    init(stringLiteral value: StaticString) {
        text = value.description
    }

    init(stringInterpolation: StringInterpolation) {
        text = stringInterpolation.text
    }

    /// Any text, escaped.
    init(escaping plain: some StringProtocol) {
        text = ""
        text.reserveCapacity(plain.utf8.count)
        Self.escape(plain, into: &text)
    }

    static func + (one: HTML, other: HTML) -> HTML {
        var sum = one
        sum.text += other.text
        return sum
    }

    static func += (one: inout HTML, other: HTML) {
        one.text += other.text
    }

    /// Makes a piece of literals and values.
    struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var text = ""

        init(literalCapacity: Int, interpolationCount: Int) {
            text.reserveCapacity(literalCapacity + interpolationCount * 16)
        }

        mutating func appendLiteral(_ literal: StaticString) {
            literal.withUTF8Buffer { text += String(decoding: $0, as: UTF8.self) }
        }

        /// A text, escaped.
        mutating func appendInterpolation(_ plain: some StringProtocol) {
            HTML.escape(plain, into: &text)
        }

        /// A text, escaped; nothing where there is none.
        mutating func appendInterpolation(_ plain: String?) {
            if let plain { HTML.escape(plain, into: &text) }
        }

        /// An address of the site, as it stands in a link.
        mutating func appendInterpolation(_ address: SiteAddress) {
            HTML.escape(address.description, into: &text)
        }

        /// A number.
        mutating func appendInterpolation(_ number: some BinaryInteger) {
            text += number.description
        }

        /// A piece of a page.
        mutating func appendInterpolation(_ html: HTML) {
            text += html.text
        }

        /// A piece of a page; nothing where there is none.
        mutating func appendInterpolation(_ html: HTML?) {
            if let html { text += html.text }
        }

        /// Pieces of a page, one after the other.
        mutating func appendInterpolation(_ pieces: [HTML]) {
            for piece in pieces { text += piece.text }
        }

        /// An attribute without a value, such as `checked`, where a condition holds.
        mutating func appendInterpolation(_ attribute: StaticString, if condition: Bool) {
            if condition { text += " \(attribute)" }
        }

        /// An attribute with a value, where there is one.
        mutating func appendInterpolation(_ attribute: StaticString, _ value: String?) {
            guard let value else { return }
            text += " \(attribute)=\""
            HTML.escape(value, into: &text)
            text += "\""
        }
    }

    private static func escape(_ plain: some StringProtocol, into text: inout String) {
        for scalar in plain.unicodeScalars {
            switch scalar {
            case "&": text += "&amp;"
            case "<": text += "&lt;"
            case ">": text += "&gt;"
            case "\"": text += "&quot;"
            case "'": text += "&#39;"
            // What no page may have, however it is written.
            case "\u{0}"..."\u{8}", "\u{B}", "\u{C}", "\u{E}"..."\u{1F}", "\u{7F}"..."\u{9F}":
                text += "\u{FFFD}"
            default: text.unicodeScalars.append(scalar)
            }
        }
    }
}
