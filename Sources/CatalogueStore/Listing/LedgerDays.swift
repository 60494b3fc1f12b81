/// The days of a task, read where they lie.
struct LedgerDays: Sequence {
    /// From 0001-01-01 to 1970-01-01, the days that `CivilDate.dayNumber` counts below 0.
    private static let beforeZero: Int32 = 719_162
    private static let unknown: UInt32 = 0x3FFF_FFFF

    let bytes: UnsafeRawBufferPointer
    let start: Int
    let count: Int

    struct Iterator: IteratorProtocol {
        let bytes: UnsafeRawBufferPointer
        let start: Int
        let count: Int
        var index = 0

        mutating func next() -> LedgerDay? {
            guard index < count else { return nil }
            defer { index += 1 }
            let number: UInt32 = bytes.number(at: start + 4 * index)
            let due = number >> 2
            return LedgerDay(
                place: index,
                due: due == unknown ? LedgerDay.unknown : Int32(due) - beforeZero,
                status: LedgerDay.Status(rawValue: UInt8(number & 3)) ?? .open)
        }
    }

    func makeIterator() -> Iterator { Iterator(bytes: bytes, start: start, count: count) }

    /// A day as it is kept.
    static func number(of day: LedgerDay) -> UInt32 {
        let due =
            day.due == LedgerDay.unknown ? unknown : UInt32(Swift.max(0, day.due + beforeZero))
        return due << 2 | UInt32(day.status.rawValue)
    }
}
