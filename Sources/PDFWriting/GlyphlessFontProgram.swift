/// A TrueType font of two glyphs without ink, half as wide as high, made here.
enum GlyphlessFontProgram {
    /// The font file.
    static let bytes: [UInt8] = {
        let tables: [(tag: String, content: [UInt8])] = [
            ("glyf", [0, 0, 0, 0]),
            ("head", head(adjustment: 0)),
            ("hhea", hhea),
            // Advance and left bearing of both glyphs.
            ("hmtx", words(500, 0, 500, 0)),
            // No glyph has an outline: all begin and end at 0.
            ("loca", words(0, 0, 0) + [0, 0]),
            ("maxp", long(0x0001_0000) + words(2, 0, 0, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0)),
        ]
        let plain = file(tables)
        // "Compute the sum of the whole font, subtract that from 0xB1B0AFBA" (OpenType, head).
        let adjusted = tables.map { table in
            table.tag == "head"
                ? (table.tag, head(adjustment: 0xB1B0_AFBA &- sum(plain))) : table
        }
        return file(adjusted, checksums: tables.map { sum($0.content) })
    }()

    /// Units a size: 1,000, as in a PDF.
    private static func head(adjustment: UInt32) -> [UInt8] {
        long(0x0001_0000) + long(0x0001_0000) + long(adjustment) + long(0x5F0F_3CF5)
            + words(0x000B, 1000) + [UInt8](repeating: 0, count: 16)
            + words(0, -200, 500, 800) + words(0, 6, 2, 0, 0) + [0, 0]
    }

    private static let hhea: [UInt8] =
        long(0x0001_0000) + words(800, -200, 0, 500, 0, 0, 500, 1, 0, 0, 0, 0, 0, 0, 0, 2)

    private static func file(
        _ tables: [(tag: String, content: [UInt8])], checksums: [UInt32]? = nil
    ) -> [UInt8] {
        // Six tables: the largest power of two below is 4.
        var directory = long(0x0001_0000) + words(tables.count, 64, 2, 16 * tables.count - 64)
        var content: [UInt8] = []
        for (index, table) in tables.enumerated() {
            let offset = 12 + 16 * tables.count + content.count
            directory += Array(table.tag.utf8) + long(checksums?[index] ?? sum(table.content))
            directory += long(UInt32(offset)) + long(UInt32(table.content.count))
            content += table.content
            content += [UInt8](repeating: 0, count: (4 - content.count % 4) % 4)
        }
        return directory + content
    }

    private static func sum(_ bytes: [UInt8]) -> UInt32 {
        bytes.enumerated().reduce(0) { $0 &+ UInt32($1.element) << UInt32(24 - $1.offset % 4 * 8) }
    }

    private static func words(_ numbers: Int...) -> [UInt8] {
        numbers.flatMap { [UInt8(truncatingIfNeeded: $0 >> 8), UInt8(truncatingIfNeeded: $0)] }
    }

    private static func long(_ number: UInt32) -> [UInt8] {
        [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> UInt32($0)) }
    }
}
