import FoundationEssentials

// The form of a document's part of `ledger.tasks`, which docs/catalogue.md describes: little-endian
// numbers without gaps.
//
//     Int64 first task                        what the numbers below are counted from
//     for each task:
//       UInt32 number, UInt8 grade, UInt8 units, UInt16 days
//       for each unit: UInt32: its number, plus 2^30 where it leads, plus 2^31 where it supports
//       for each day:  UInt32: four times the day's number since 0001-01-01, plus the status

/// The tasks of a line, read where they lie; what is damaged ends early.
struct LedgerTasks: Sequence {
    private static let headSize = 8

    let bytes: UnsafeRawBufferPointer

    struct Iterator: IteratorProtocol {
        let bytes: UnsafeRawBufferPointer
        let first: Int64
        var place: Int

        mutating func next() -> LedgerTask? {
            guard place + headSize <= bytes.count else { return nil }
            let id: UInt32 = bytes.number(at: place)
            let unitCount = Int(bytes[place + 5])
            let dayCount: UInt16 = bytes.number(at: place + 6)
            let units = place + headSize
            let days = units + 4 * unitCount
            let end = days + 4 * Int(dayCount)
            guard end <= bytes.count else { return nil }
            defer { place = end }
            return LedgerTask(
                id: first + Int64(id), grade: bytes[place + 4],
                units: LedgerUnits(bytes: bytes, start: units, count: unitCount),
                days: LedgerDays(bytes: bytes, start: days, count: Int(dayCount)))
        }
    }

    func makeIterator() -> Iterator {
        guard bytes.count >= 8 else { return Iterator(bytes: bytes, first: 0, place: bytes.count) }
        return Iterator(bytes: bytes, first: bytes.number(at: 0), place: 8)
    }

    /// A task as it goes into the ledger.
    struct Entry {
        var id: Int64
        var grade: UInt8
        /// Each once, the leading ones first; of more than 255 the first.
        var units: [LedgerUnit]
        /// In the order in which they are to be read; of more than 65,535 the first.
        var days: [LedgerDay]
    }

    /// The bytes of tasks, in the order of their numbers; none for no tasks.
    static func data(of tasks: [Entry]) throws -> Data {
        var data = Data()
        guard let first = tasks.first?.id else { return data }
        data.append(number: first)
        for task in tasks {
            guard let id = UInt32(exactly: task.id - first) else {
                throw CatalogueError(.failed, detail: "the tasks' numbers are too far apart")
            }
            let units = task.units.prefix(Int(UInt8.max))
            let days = task.days.prefix(Int(UInt16.max))
            data.append(number: id)
            data.append(task.grade)
            data.append(UInt8(units.count))
            data.append(number: UInt16(days.count))
            for unit in units { data.append(number: unit.bits) }
            for day in days { data.append(number: LedgerDays.number(of: day)) }
        }
        return data
    }
}
