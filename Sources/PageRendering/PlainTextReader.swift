public import DocumentModel
internal import Foundation

/// Reads plain text as pages of words, every line of the file kept.
///
/// Trailing blanks of a line are dropped, since no word follows that could carry them.
public enum PlainTextReader {
    /// Reads the pages of a text.
    ///
    /// A form feed begins a new page; CRLF and CR end lines like LF; letters come out as NFC. A
    /// blank line begins a new paragraph.
    ///
    /// - Parameter bytes: UTF-8, with or without byte order mark, or UTF-16 with one.
    /// - Returns: At least one page, or nil where the bytes are not such a text.
    public static func pages(_ bytes: [UInt8]) -> [RecognizedPage]? {
        decode(bytes).map { pages(of: $0) }
    }

    /// Reads the pages of a text whose characters are known.
    ///
    /// - Parameter text: The text with its line ends and form feeds.
    /// - Returns: At least one page.
    public static func pages(of text: String) -> [RecognizedPage] {
        let scalars = text.precomposedStringWithCanonicalMapping
            .replacingOccurrences(of: "\r\n", with: "\n")
            .replacingOccurrences(of: "\r", with: "\n").unicodeScalars
        var parts = scalars.split(separator: "\u{c}", omittingEmptySubsequences: false)
        // pdftotext ends every page with a form feed: after the last there is no further page.
        if parts.count > 1, parts.last?.isEmpty == true { parts.removeLast() }
        return parts.enumerated().map { index, part in
            RecognizedPage(number: index + 1, origin: .text, lines: lines(of: part))
        }
    }

    /// The text of the bytes; nil where they are no text or hold control characters.
    static func decode(_ bytes: [UInt8]) -> String? {
        let text: String?
        if bytes.starts(with: [0xef, 0xbb, 0xbf]) {
            text = String(validating: bytes.dropFirst(3), as: UTF8.self)
        } else if bytes.starts(with: [0xff, 0xfe]) {
            text = utf16(bytes) { UInt16($0) | UInt16($1) << 8 }
        } else if bytes.starts(with: [0xfe, 0xff]) {
            text = utf16(bytes) { UInt16($0) << 8 | UInt16($1) }
        } else {
            text = String(validating: bytes, as: UTF8.self)
        }
        guard let text, text.unicodeScalars.allSatisfy(isPrintable) else { return nil }
        return text
    }

    /// Whether the bytes may be text in an encoding of one byte a character.
    ///
    /// The Vietnamese encoding VPS has capitals among the control codes.
    static func mayBeOneByte(_ bytes: [UInt8]) -> Bool {
        bytes.allSatisfy { isPrintable(Unicode.Scalar($0)) || controlsOfVPS.contains($0) }
    }

    private static let controlsOfVPS: Set<UInt8> = [
        0x02, 0x04, 0x05, 0x06, 0x10, 0x11, 0x12, 0x13, 0x14, 0x15, 0x19, 0x1C, 0x1D,
    ]

    private static func utf16(
        _ bytes: [UInt8], unit: (UInt8, UInt8) -> UInt16
    ) -> String? {
        guard bytes.count.isMultiple(of: 2) else { return nil }
        let units = stride(from: 2, to: bytes.count, by: 2).map { unit(bytes[$0], bytes[$0 + 1]) }
        return String(validating: units, as: UTF16.self)
    }

    private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x0a, 0x0c, 0x0d: true
        case 0..<0x20, 0x7f: false
        default: true
        }
    }

    private static func lines(of page: Substring.UnicodeScalarView) -> [RecognizedLine] {
        var rows = page.split(separator: "\n", omittingEmptySubsequences: false)
        // A line feed ends the last line; it does not begin another.
        if rows.last?.isEmpty == true { rows.removeLast() }
        var paragraph = 0
        var isAfterBlank = false
        return rows.enumerated().map { index, row in
            let words = words(of: row)
            if !words.isEmpty, isAfterBlank { paragraph += 1 }
            isAfterBlank = words.isEmpty && (index > 0 || isAfterBlank)
            return RecognizedLine(words: words, block: paragraph, paragraph: paragraph)
        }
    }

    private static func words(of row: Substring.UnicodeScalarView) -> [RecognizedWord] {
        var words: [RecognizedWord] = []
        var rest = row
        while let start = rest.firstIndex(where: { !$0.properties.isWhitespace }) {
            let end = rest[start...].firstIndex { $0.properties.isWhitespace } ?? rest.endIndex
            words.append(
                RecognizedWord(text: String(rest[start..<end]), space: String(rest[..<start])))
            rest = rest[end...]
        }
        return words
    }
}
