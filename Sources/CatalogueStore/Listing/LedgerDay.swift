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

    func isOverdue(on today: Int32) -> Bool { due < today && status != .done }
}
