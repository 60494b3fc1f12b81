/// Shares out the columns of a terminal among the columns of a table.
enum ColumnWidths {
    /// What one column would like.
    struct Wish: Sendable, Hashable {
        /// The width in which everything stands on one line.
        var natural: Int
        /// The width below which it goes only where there is no other way.
        var minimum: Int
    }

    /// The widths, none above its natural one and none below 1, in all no more than `room` where
    /// that is at all possible.
    ///
    /// Where there is too little room, the widest columns are narrowed, to one common width, before
    /// narrower ones; none goes below its minimum while another is above its own.
    static func fitting(_ wishes: [Wish], in room: Int) -> [Int] {
        let naturals = wishes.map { max(1, $0.natural) }
        let minimums = zip(wishes, naturals).map { max(1, min($0.minimum, $1)) }
        let least = minimums.reduce(0, +)
        if least > room {
            return narrowed(minimums, from: minimums.map { _ in 1 }, to: room)
        }
        return narrowed(naturals, from: minimums, to: room)
    }

    /// Widths between the least and these that add up to `room`, or to less where these do.
    private static func narrowed(_ widths: [Int], from least: [Int], to room: Int) -> [Int] {
        func limited(to limit: Int) -> [Int] {
            zip(widths, least).map { max($1, min($0, limit)) }
        }
        var fits = 1
        var tooWide = (widths.max() ?? 1) + 1
        while tooWide - fits > 1 {
            let middle = (fits + tooWide) / 2
            if limited(to: middle).reduce(0, +) <= room { fits = middle } else { tooWide = middle }
        }
        var result = limited(to: fits)
        var rest = room - result.reduce(0, +)
        for index in result.indices where rest > 0 && result[index] < widths[index] {
            // Only those at the limit may grow: the next limit was too wide by less than these.
            guard result[index] == fits else { continue }
            result[index] += 1
            rest -= 1
        }
        return result
    }
}
