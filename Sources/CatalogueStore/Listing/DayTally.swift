import DocumentModel

/// How often each day was met.
struct DayTally {
    /// From 1970 to 2069, in which nearly all days are.
    private static let usual: Range<Int32> = 0..<36_525

    private let days = Tally(size: usual.count)
    private var others: [Int32: Int] = [:]

    /// Counts a day by its number (`CivilDate.dayNumber`).
    @inline(__always)
    mutating func add(_ day: Int32) {
        if Self.usual.contains(day) {
            days.add(Int(day))
        } else {
            others[day, default: 0] += 1
        }
    }

    /// The months of the days since the year 0, in order.
    var months: [(key: Int, count: Int)] {
        var months: [Int: Int] = [:]
        for (day, count) in days.all + others.map({ (Int($0.key), $0.value) }) {
            guard let date = CivilDate(dayNumber: day), let month = date.month else { continue }
            months[date.year * 12 + month - 1, default: 0] += count
        }
        return months.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }
}
