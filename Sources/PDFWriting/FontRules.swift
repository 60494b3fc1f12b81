/// What a font of a PDF/A-2b must have to draw text (ISO 19005-2, 6.2.11).
enum FontRules {
    /// Whether a font is embedded and its codes lead to its glyphs.
    static func isSound(_ font: PDFObjectHandle) -> Bool {
        switch font["Subtype"]?.name {
        // Its glyphs are content streams, which are looked at as such.
        case "Type3": return true
        case "Type0":
            guard let descendant = font["DescendantFonts"]?.items?.first, isEmbedded(descendant)
            else { return false }
            let isMapped =
                descendant["Subtype"]?.name != "CIDFontType2" || descendant["CIDToGIDMap"] != nil
            let encoding = font["Encoding"]
            return isMapped && (encoding?.isStream == true || encoding?.name != nil)
        case "TrueType": return isEmbedded(font) && isEncoded(font)
        default: return isEmbedded(font)
        }
    }

    private static func isEmbedded(_ font: PDFObjectHandle) -> Bool {
        guard let descriptor = font["FontDescriptor"] else { return false }
        return ["FontFile", "FontFile2", "FontFile3"].contains { descriptor[$0]?.isStream == true }
    }

    /// Whether a TrueType font of letters says how its codes are to be read, and one of symbols
    /// leaves that to its program (6.2.11.6).
    private static func isEncoded(_ font: PDFObjectHandle) -> Bool {
        let isSymbolic = (font["FontDescriptor"]?["Flags"]?.int ?? 0) & 4 != 0
        guard let encoding = font["Encoding"] else { return isSymbolic }
        let name = encoding.name ?? encoding["BaseEncoding"]?.name
        return !isSymbolic && (name == "WinAnsiEncoding" || name == "MacRomanEncoding")
    }
}
