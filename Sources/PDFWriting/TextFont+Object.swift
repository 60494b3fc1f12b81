extension TextFont {
    /// Fills in the dictionary of the font, which pages refer to already.
    func fill(_ font: PDFObjectHandle) {
        let document = font.document
        let program = GlyphlessFontProgram.bytes
        let file = document.stream(program, entries: "/Length1 \(program.count)")
        let descriptor = document.object(
            """
            << /Type /FontDescriptor /FontName /\(Self.name) /Flags 4 /FontBBox [0 -200 500 800]
            /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 800 /StemV 80 >>
            """)
        descriptor.set("FontFile2", file)
        let descendant = document.object(
            """
            << /Type /Font /Subtype /CIDFontType2 /BaseFont /\(Self.name) /DW 500
            /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>
            """)
        descendant.set("FontDescriptor", document.indirect(descriptor))
        descendant.set("CIDToGIDMap", document.stream(glyphMap))
        font.copyEntries(
            from: document.object(
                "<< /Type /Font /Subtype /Type0 /BaseFont /\(Self.name) /Encoding /Identity-H >>"))
        font.set("DescendantFonts", document.array([document.indirect(descendant)]))
        font.set("ToUnicode", document.stream(toUnicode))
    }

    /// With the tag of a font that holds a part of its glyphs.
    private static let name = "SOHOAA+Glyphless"
}
