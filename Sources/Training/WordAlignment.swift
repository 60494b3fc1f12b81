internal import Vietnamese

/// Finds which word of one reading stands where which word of another does.
enum WordAlignment {
    /// How far apart, in words, the same place may be counted in both readings.
    private static let band = 60

    /// The pairs of words that resemble each other without their marks, in order.
    ///
    /// A word that the other reading has in two pieces is left out.
    static func pairs(truth: [String], reading: [String]) -> [WordPair] {
        let rows = truth.count
        let columns = reading.count
        guard rows > 0, columns > 0 else { return [] }
        let truthKeys = truth.map(key)
        let readingKeys = reading.map(key)
        let gap: Float = 0.8
        // The band follows the diagonal.
        func range(_ row: Int) -> Range<Int> {
            let centre = row * columns / rows
            let low = max(0, centre - band)
            return low..<max(low + 1, min(columns, centre + band) + 1)
        }
        var costs = [[Float]](
            repeating: [Float](repeating: .infinity, count: columns + 1), count: rows + 1)
        var moves = [[UInt8]](
            repeating: [UInt8](repeating: 0, count: columns + 1), count: rows + 1)
        costs[0][0] = 0
        for row in 0...rows {
            for column in range(row) where column <= columns {
                if row > 0, column > 0 {
                    let cost =
                        costs[row - 1][column - 1]
                        + 2 * distance(truthKeys[row - 1], readingKeys[column - 1])
                    if cost < costs[row][column] {
                        costs[row][column] = cost
                        moves[row][column] = 1
                    }
                }
                if row > 0, costs[row - 1][column] + gap < costs[row][column] {
                    costs[row][column] = costs[row - 1][column] + gap
                    moves[row][column] = 2
                }
                if column > 0, costs[row][column - 1] + gap < costs[row][column] {
                    costs[row][column] = costs[row][column - 1] + gap
                    moves[row][column] = 3
                }
            }
        }
        var pairs: [WordPair] = []
        var (row, column) = (rows, columns)
        while row > 0 || column > 0 {
            switch moves[row][column] {
            case 1:
                row -= 1
                column -= 1
                if distance(truthKeys[row], readingKeys[column]) <= 0.75 {
                    pairs.append(WordPair(truth: truth[row], reading: reading[column]))
                }
            case 2: row -= 1
            case 3: column -= 1
            default: return pairs.reversed()
            }
        }
        return pairs.reversed()
    }

    /// What engines without Vietnamese take marked vowels and the letter l for.
    private static let lookalikes: [Unicode.Scalar: Unicode.Scalar] = [
        "0": "o", "1": "l", "4": "a", "5": "s", "6": "o", "¢": "e", "€": "e", "&": "e", "@": "o",
    ]

    /// A word as it is compared: without marks, and letters for the signs that look like them.
    private static func key(_ word: String) -> [Unicode.Scalar] {
        word.folded.unicodeScalars.map { lookalikes[$0] ?? $0 }
    }

    /// Edit distance over the longer length, 0 … 1.
    private static func distance(_ one: [Unicode.Scalar], _ other: [Unicode.Scalar]) -> Float {
        if one == other { return 0 }
        var row = Array(0...other.count)
        for i in 1...max(1, one.count) where i <= one.count {
            var diagonal = row[0]
            row[0] = i
            for j in 1...max(1, other.count) where j <= other.count {
                let substitution = diagonal + (one[i - 1] == other[j - 1] ? 0 : 1)
                diagonal = row[j]
                row[j] = min(substitution, row[j] + 1, row[j - 1] + 1)
            }
        }
        return Float(row[other.count]) / Float(max(1, one.count, other.count))
    }
}
