/// The font of invisible text: a code for every character that occurs, no glyph with any ink.
///
/// Codes are given in the order of first use; a table says which character each of them means.
struct TextFont {
    /// The width of every glyph, in sizes.
    static let width = 0.5
    /// How far the glyphs reach below the baseline, in sizes; they are one size high.
    static let depth = 0.2

    private var codes: [Unicode.Scalar: UInt16] = [:]
    private var scalars: [Unicode.Scalar] = []

    /// Whether no text has been written.
    var isEmpty: Bool { scalars.isEmpty }

    /// The codes of a text.
    mutating func codes(of text: String) -> [UInt16] {
        text.unicodeScalars.map { scalar in
            let known = Self.isWritten(scalar) ? scalar : "\u{FFFD}"
            if let code = codes[known] { return code }
            // Beyond 65,534 different characters all are the last one.
            guard scalars.count < 0xFFFE else { return 0xFFFE }
            scalars.append(known)
            let code = UInt16(scalars.count)
            codes[known] = code
            return code
        }
    }

    /// Control characters and noncharacters mean nothing.
    private static func isWritten(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.generalCategory != .control
            && !scalar.properties.isNoncharacterCodePoint && scalar != "\u{FEFF}"
    }

    /// The table of what each code means (ISO 32000-1, 9.10.3).
    var toUnicode: [UInt8] {
        var text = """
            /CIDInit /ProcSet findresource begin
            12 dict begin
            begincmap
            /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
            /CMapName /Adobe-Identity-UCS def
            /CMapType 2 def
            1 begincodespacerange
            <0000> <FFFF>
            endcodespacerange

            """
        // "No more than 100 entries" a section.
        for start in stride(from: 0, to: scalars.count, by: 100) {
            let part = scalars[start...].prefix(100)
            text += "\(part.count) beginbfchar\n"
            for (index, scalar) in zip(part.indices, part) {
                let units = Array(String(scalar).utf16).map(Self.hexadecimal).joined()
                text += "<\(Self.hexadecimal(UInt16(index + 1)))> <\(units)>\n"
            }
            text += "endbfchar\n"
        }
        text += "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n"
        return Array(text.utf8)
    }

    /// Which glyph each code has: 1, the empty one; 0 is the glyph for what is missing.
    var glyphMap: [UInt8] { [0, 0] + scalars.flatMap { _ -> [UInt8] in [0, 1] } }

    private static func hexadecimal(_ unit: UInt16) -> String {
        let digits = String(unit, radix: 16, uppercase: true)
        return String(repeating: "0", count: 4 - digits.count) + digits
    }
}
