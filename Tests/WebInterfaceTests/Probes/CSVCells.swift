/// The cells of comma-separated values (RFC 4180), as a spreadsheet takes them up.
struct CSVCells {
    private(set) var cells: [String] = []

    init(_ text: String) {
        var cell = String.UnicodeScalarView()
        var isQuoted = false
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": isQuoted.toggle()
            case ",", "\r",
                "\n" where !isQuoted:
                if isQuoted { cell.append(scalar) } else { end(&cell) }
            default: cell.append(scalar)
            }
        }
        end(&cell)
    }

    private mutating func end(_ cell: inout String.UnicodeScalarView) {
        cells.append(String(cell))
        cell.removeAll()
    }
}
