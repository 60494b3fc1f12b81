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
        var cell = String.UnicodeScalarView()
        if let first = content.unicodeScalars.first, formulaStarts.contains(first) {
            cell.append("'")
        }
        for scalar in content.unicodeScalars {
            switch scalar {
            case "\"": cell.append(contentsOf: "\"\"".unicodeScalars)
            case "\t", "\n": cell.append(scalar)
            case _ where scalar.isBarred: cell.append("\u{FFFD}")
            default: cell.append(scalar)
            }
        }
        let needsQuotes = cell.contains { [",", "\"", "\n", "\r"].contains($0) }
        return needsQuotes ? "\"\(String(cell))\"" : String(cell)
    }

    /// Full-width forms, too: spreadsheets of East Asia read them alike.
    private static let formulaStarts: Set<Unicode.Scalar> = [
        "=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠",
    ]
}
