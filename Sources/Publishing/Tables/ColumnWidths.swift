/// Shares out the columns of a terminal among the columns of a table.
enum ColumnWidths {
    /// What one column would like.
    struct Wish: Sendable, Hashable {
        /// The width in which everything stands on one line.
        var natural: Int
        /// The mean width of its cells.
        var mean: Int
        /// The width below which it goes only where there is no other way.
        var minimum: Int
    }

    /// The widths, none above its natural one and none below 1, in all no more than `room` where
    /// that is at all possible.
    ///
    /// Where there is too little room, each column has its minimum, and what is left goes to those
    /// whose cells would take the most lines. Where there is not even that much, the widest minimums
    /// are narrowed, to one common width.
    static func fitting(_ wishes: [Wish], in room: Int) -> [Int] {
        let naturals = wishes.map { max(1, $0.natural) }
        var widths = zip(wishes, naturals).map { max(1, min($0.minimum, $1)) }
        var rest = room - widths.reduce(0, +)
        while rest < 0, let widest = widths.max(), widest > 1 {
            // From the right: what comes first matters most.
            guard let index = widths.lastIndex(of: widest) else { break }
            widths[index] -= 1
            rest += 1
        }
        while rest > 0 {
            let growing = widths.indices.filter { widths[$0] < naturals[$0] }
            let neediest = growing.max { one, other in
                let (lines, others) = (
                    Self.lines(of: wishes[one], in: widths[one]),
                    Self.lines(of: wishes[other], in: widths[other])
                )
                return lines < others
            }
            guard let neediest else { break }
            widths[neediest] += 1
            rest -= 1
        }
        return widths
    }

    /// How many lines a column's cells take: the mean one first, then the longest.
    private static func lines(of wish: Wish, in width: Int) -> (Double, Double) {
        let width = Double(width)
        return (max(1, Double(wish.mean) / width), Double(wish.natural) / width)
    }
}
