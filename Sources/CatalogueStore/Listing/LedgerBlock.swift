import FoundationEssentials

// The form of `ledger.heads`: for each document, in the order of their numbers, Int64 number, UInt32
// kind, UInt32 issuer, Int32 date, UInt32 bytes of its part of `ledger.tasks`, UInt8 grade, UInt8 held,
// UInt32 place.

/// The lines of 64 documents.
struct LedgerBlock {
    /// A line as it goes into the ledger.
    struct Entry {
        var head: LedgerLine
        var tasks: Data
    }

    private static let headSize = 30

    /// The block in which a document's line is.
    static func number(of document: Int64) -> Int64 { document >> 6 }

    /// The least number that a document of a block may have.
    static func firstDocument(of block: Int64) -> Int64 { block << 6 }

    /// Calls `body` with each line; what is damaged ends early.
    ///
    /// Without the bytes of tasks the lines have none.
    static func forEachLine(
        heads: UnsafeRawBufferPointer, tasks: UnsafeRawBufferPointer?,
        _ body: (LedgerLine) throws -> Void
    ) rethrows {
        var place = 0
        var taskPlace = 0
        while place + headSize <= heads.count {
            let kind: UInt32 = heads.number(at: place + 8)
            let issuer: UInt32 = heads.number(at: place + 12)
            let date: Int32 = heads.number(at: place + 16)
            let size: UInt32 = heads.number(at: place + 20)
            let named: UInt32 = heads.number(at: place + 26)
            var taskBytes = UnsafeRawBufferPointer(start: nil, count: 0)
            if let tasks {
                let end = taskPlace + Int(size)
                guard end <= tasks.count else { return }
                taskBytes = UnsafeRawBufferPointer(rebasing: tasks[taskPlace..<end])
                taskPlace = end
            }
            try body(
                LedgerLine(
                    document: heads.number(at: place), kind: Int64(kind), issuer: Int64(issuer),
                    place: Int64(named), date: Int64(date), grade: heads[place + 24],
                    isHeld: heads[place + 25] != 0,
                    tasks: LedgerTasks(bytes: taskBytes)))
            place += headSize
        }
    }

    /// The lines by their documents.
    private(set) var entries: [Int64: Entry] = [:]

    /// Takes a block apart; without the bytes of tasks its lines have none.
    init(heads: Data, tasks: Data?) {
        heads.withUnsafeBytes { heads in
            (tasks ?? Data()).withUnsafeBytes { bytes in
                Self.forEachLine(heads: heads, tasks: tasks == nil ? nil : bytes) { line in
                    entries[line.document] = Entry(head: line, tasks: Data(line.tasks.bytes))
                    // The bytes are gone when the block is taken apart.
                    entries[line.document]?.head.tasks = LedgerTasks(
                        bytes: UnsafeRawBufferPointer(start: nil, count: 0))
                }
            }
        }
    }

    /// Puts a line in place of a document's; nil takes it out.
    mutating func set(_ entry: Entry?, for document: Int64) {
        entries[document] = entry
    }

    /// The block's bytes.
    var data: (heads: Data, tasks: Data) {
        var heads = Data()
        var tasks = Data()
        for (document, entry) in entries.sorted(by: { $0.key < $1.key }) {
            heads.append(number: document)
            heads.append(number: UInt32(truncatingIfNeeded: entry.head.kind))
            heads.append(number: UInt32(truncatingIfNeeded: entry.head.issuer))
            heads.append(number: Int32(truncatingIfNeeded: entry.head.date))
            heads.append(number: UInt32(entry.tasks.count))
            heads.append(entry.head.grade)
            heads.append(entry.head.isHeld ? 1 : 0)
            heads.append(number: UInt32(truncatingIfNeeded: entry.head.place))
            tasks.append(entry.tasks)
        }
        return (heads, tasks)
    }
}

extension UnsafeRawBufferPointer {
    /// The little-endian number at a place; the place is checked.
    func number<Number: FixedWidthInteger & BitwiseCopyable>(at place: Int) -> Number {
        Number(littleEndian: loadUnaligned(fromByteOffset: place, as: Number.self))
    }
}

extension Data {
    /// Adds a number, little-endian.
    mutating func append(number: some FixedWidthInteger) {
        Swift.withUnsafeBytes(of: number.littleEndian) { append(contentsOf: $0) }
    }
}
