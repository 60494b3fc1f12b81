/// Comma-separated values (RFC 4180): rows end with CR LF, and no cell is a formula.
enum CSVText {
    /// Cells as a row.
    static func row(_ cells: [String]) -> [UInt8] {
        Array((cells.joined(separator: ",") + "\r\n").utf8)
    }

    /// A cell as it may stand between commas.
    ///
    /// One that a spreadsheet would take for a formula gets an apostrophe before it (OWASP, "CSV
    /// Injection"): the text of a paper must not run in the program that shows it. Control characters
    /// become U+FFFD.
    static func cell(_ content: String) -> String {
        let isFormula = content.unicodeScalars.first.map(beginsFormula) ?? false
        if !isFormula, content.unicodeScalars.allSatisfy({ $0.isPlain && $0 != "\"" }) {
            return content.utf8.contains(UInt8(ascii: ",")) ? "\"\(content)\"" : content
        }
        var cell = String.UnicodeScalarView()
        if isFormula { cell.append("'") }
        var needsQuotes = false
        for scalar in content.unicodeScalars {
            switch scalar {
            case "\"":
                cell.append(contentsOf: "\"\"".unicodeScalars)
                needsQuotes = true
            case "\n", ",":
                cell.append(scalar)
                needsQuotes = true
            case "\t": cell.append(scalar)
            case _ where scalar.isBarred: cell.append("\u{FFFD}")
            default: cell.append(scalar)
            }
        }
        return needsQuotes ? "\"\(String(cell))\"" : String(cell)
    }

    /// Whether a spreadsheet takes what begins so for a formula; full-width forms, too: those of East
    /// Asia read them alike.
    private static func beginsFormula(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠": true
        default: false
        }
    }
}
