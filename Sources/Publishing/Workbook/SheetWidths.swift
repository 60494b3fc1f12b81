/// The widths of a sheet's columns, taken from what stands in them.
struct SheetWidths {
    /// The widest that a column is made, in digits of the sheet's typeface.
    static let widest = 60

    /// The widths in digits.
    private(set) var columns: [Int]

    /// Begins with what the headings need, beside which stands the arrow of a filter.
    init(of columns: [ResultColumn], isFiltered: Bool) {
        let arrow = isFiltered ? 3 : 0
        self.columns = columns.map { column in
            let heading = column.heading.displayWidth
            let word = column.heading.split(separator: " ").map(\.displayWidth).max() ?? 0
            return min(Self.widest, max(word, min(heading, 16), column.minimumWidth) + arrow)
        }
    }

    /// Makes room for a text, whose lines end with line feeds.
    mutating func include(_ text: String, in column: Int) {
        guard columns[column] < Self.widest else { return }
        var width = 0
        for scalar in text.unicodeScalars {
            if scalar == "\n" {
                include(width: width, in: column)
                width = 0
            } else {
                width += scalar.displayWidth
            }
        }
        include(width: width, in: column)
    }

    /// Makes room for a cell of this width.
    mutating func include(width: Int, in column: Int) {
        columns[column] = max(columns[column], min(Self.widest, width))
    }
}
