import FoundationEssentials

// The form of `ledger.tasks`, which docs/catalogue.md describes: little-endian numbers without gaps.
//
//     Int64 first task, Int64 first day       what the numbers below are counted from
//     for each task:
//       UInt32 number, UInt8 grade, UInt8 gone, UInt16 units, UInt16 days
//       for each unit: UInt32
//       for each day:  UInt32 number, Int32 due, UInt8 status

/// The tasks of a line, read where they lie; a damaged line ends early.
struct LedgerTasks: Sequence {
    /// The bytes of one day.
    static let daySize = 9
    private static let headSize = 10

    let bytes: UnsafeRawBufferPointer

    struct Iterator: IteratorProtocol {
        let bytes: UnsafeRawBufferPointer
        let firstTask: Int64
        let firstDay: Int64
        var place: Int

        mutating func next() -> LedgerTask? {
            guard place + headSize <= bytes.count else { return nil }
            let id: UInt32 = bytes.number(at: place)
            let unitCount: UInt16 = bytes.number(at: place + 6)
            let dayCount: UInt16 = bytes.number(at: place + 8)
            let units = place + headSize
            let days = units + 4 * Int(unitCount)
            let end = days + daySize * Int(dayCount)
            guard end <= bytes.count else { return nil }
            defer { place = end }
            return LedgerTask(
                id: firstTask + Int64(id), grade: bytes[place + 4], isGone: bytes[place + 5] != 0,
                units: LedgerUnits(bytes: bytes, start: units, count: Int(unitCount)),
                days: LedgerDays(
                    bytes: bytes, start: days, count: Int(dayCount), first: firstDay))
        }
    }

    func makeIterator() -> Iterator {
        guard bytes.count >= 16 else {
            return Iterator(bytes: bytes, firstTask: 0, firstDay: 0, place: bytes.count)
        }
        return Iterator(
            bytes: bytes, firstTask: bytes.number(at: 0), firstDay: bytes.number(at: 8), place: 16)
    }

    /// The bytes of tasks; `days` in the order in which they are to be read.
    static func data(of tasks: [(task: LedgerRow, days: [LedgerDay])]) throws -> Data {
        let firstTask = tasks.map(\.task.id).min() ?? 0
        let firstDay = tasks.flatMap { $0.days.map(\.id) }.min() ?? 0
        var data = Data()
        data.append(number: firstTask)
        data.append(number: firstDay)
        for (task, days) in tasks {
            guard let id = UInt32(exactly: task.id - firstTask),
                let unitCount = UInt16(exactly: task.units.count),
                let dayCount = UInt16(exactly: days.count)
            else { throw CatalogueError(.failed, detail: "too many tasks for the ledger") }
            data.append(number: id)
            data.append(task.grade)
            data.append(task.isGone ? 1 : 0)
            data.append(number: unitCount)
            data.append(number: dayCount)
            for unit in task.units { data.append(number: UInt32(truncatingIfNeeded: unit)) }
            for day in days {
                guard let id = UInt32(exactly: day.id - firstDay) else {
                    throw CatalogueError(.failed, detail: "too many days for the ledger")
                }
                data.append(number: id)
                data.append(number: day.due)
                data.append(day.status.rawValue)
            }
        }
        return data
    }
}

/// A task as it goes into the ledger.
struct LedgerRow {
    var id: Int64
    var grade: UInt8
    var isGone: Bool
    var units: [Int64]
}

/// The units of a task, read where they lie.
struct LedgerUnits: Sequence {
    let bytes: UnsafeRawBufferPointer
    let start: Int
    let count: Int

    struct Iterator: IteratorProtocol {
        let bytes: UnsafeRawBufferPointer
        var place: Int
        let end: Int

        mutating func next() -> Int64? {
            guard place < end else { return nil }
            defer { place += 4 }
            let unit: UInt32 = bytes.number(at: place)
            return Int64(unit)
        }
    }

    func makeIterator() -> Iterator {
        Iterator(bytes: bytes, place: start, end: start + 4 * count)
    }
}

/// The days of a task, read where they lie.
struct LedgerDays: Sequence {
    let bytes: UnsafeRawBufferPointer
    let start: Int
    let count: Int
    let first: Int64

    struct Iterator: IteratorProtocol {
        let bytes: UnsafeRawBufferPointer
        let first: Int64
        var place: Int
        let end: Int

        mutating func next() -> LedgerDay? {
            guard place < end else { return nil }
            defer { place += LedgerTasks.daySize }
            let id: UInt32 = bytes.number(at: place)
            return LedgerDay(
                id: first + Int64(id), due: bytes.number(at: place + 4),
                status: LedgerDay.Status(rawValue: bytes[place + 8]) ?? .open)
        }
    }

    func makeIterator() -> Iterator {
        Iterator(
            bytes: bytes, first: first, place: start, end: start + LedgerTasks.daySize * count)
    }
}

extension UnsafeRawBufferPointer {
    /// The number at a place, which is checked to lie within.
    fileprivate func number<Number: FixedWidthInteger & BitwiseCopyable>(at place: Int) -> Number {
        Number(littleEndian: loadUnaligned(fromByteOffset: place, as: Number.self))
    }
}

extension Data {
    fileprivate mutating func append(number: some FixedWidthInteger) {
        Swift.withUnsafeBytes(of: number.littleEndian) { append(contentsOf: $0) }
    }
}
