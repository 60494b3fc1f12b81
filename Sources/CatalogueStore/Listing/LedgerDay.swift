import DocumentModel

/// A day of a task as the ledger has it.
struct LedgerDay {
    /// The due day of a task without one: after all others.
    static let unknown = Int32.max

    /// How far it is done.
    enum Status: UInt8 {
        case open = 0
        case ongoing = 1
        case done = 2
    }

    /// Its place among the days of its task; nil for a task that has none.
    var place: Int?
    /// The day's number (`CivilDate.dayNumber`).
    var due: Int32
    var status: Status

    /// The month of its day since the year 0; nil where it has none.
    var month: Int64? {
        // Looked up for most days: it is asked for a million of them at a time.
        let place = Int(due)
        if Self.months.indices.contains(place) { return Self.months[place] }
        return due == Self.unknown ? nil : Self.month(of: Int(due))
    }

    /// The months of the days from 1970 to 2069.
    private static let months: [Int64] = (0..<36_525).map { month(of: $0) ?? 0 }

    private static func month(of day: Int) -> Int64? {
        CivilDate(dayNumber: day).map { Int64($0.year * 12 + ($0.month ?? 1) - 1) }
    }

    func isOverdue(on today: Int32) -> Bool { due < today && status != .done }
}
