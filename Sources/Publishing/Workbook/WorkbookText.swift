/// Text as it may stand in a cell of a workbook.
enum WorkbookText {
    /// The UTF-16 units that a cell takes in Excel.
    static let longest = 32_767

    /// The text, "…" at its end where it is longer than a cell takes.
    ///
    /// Line ends become line feeds and tabs blanks; what XML has no place for becomes U+FFFD. What
    /// Excel would read as the code of a character, "_x0041_", is written so that it stays.
    static func cell(_ text: String) -> String {
        if text.utf8.count <= longest, text.unicodeScalars.allSatisfy({ $0.isPlain && $0 != "_" }) {
            return text
        }
        let scalars = Array(text.unicodeScalars)
        var cell = String.UnicodeScalarView()
        var units = 0
        var end = cell.startIndex
        for (index, scalar) in scalars.enumerated() {
            let piece: String
            switch scalar {
            case "\r" where index + 1 < scalars.count && scalars[index + 1] == "\n": continue
            case "\r", "\u{0B}", "\u{0C}", "\u{85}", "\u{2028}", "\u{2029}": piece = "\n"
            case "\t": piece = " "
            case "\n": piece = "\n"
            case "_" where isCode(scalars[(index + 1)...].prefix(6)): piece = "_x005F_"
            case _ where scalar.isBarred: piece = "\u{FFFD}"
            default: piece = String(scalar)
            }
            units += piece.utf16.count
            guard units <= longest else { return String(cell[..<end]) + "…" }
            cell.append(contentsOf: piece.unicodeScalars)
            if units < longest { end = cell.endIndex }
        }
        return String(cell)
    }

    /// Whether these are an x, four hexadecimal digits and a line below.
    private static func isCode(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
        scalars.count == 6 && scalars.first == "x" && scalars.last == "_"
            && scalars.dropFirst().dropLast().allSatisfy(\.properties.isASCIIHexDigit)
    }
}
