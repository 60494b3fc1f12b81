/// The statuses of a day, or of several.
struct LedgerStatuses: OptionSet {
    let rawValue: UInt8

    static let open = Self(rawValue: 1 << LedgerDay.Status.open.rawValue)
    static let ongoing = Self(rawValue: 1 << LedgerDay.Status.ongoing.rawValue)
    static let done = Self(rawValue: 1 << LedgerDay.Status.done.rawValue)
    static let overdue = Self(rawValue: 1 << 3)
    static let all: Self = [.open, .ongoing, .done, .overdue]

    /// The same as what is asked for, one by one.
    static let conditions: [(Self, StatusCondition)] = [
        (.open, .open), (.ongoing, .ongoing), (.done, .done), (.overdue, .overdue),
    ]
}

extension LedgerDay {
    /// Its status, and whether it is overdue.
    func statuses(on today: Int32) -> LedgerStatuses {
        LedgerStatuses(rawValue: 1 << status.rawValue | (isOverdue(on: today) ? 1 << 3 : 0))
    }
}
