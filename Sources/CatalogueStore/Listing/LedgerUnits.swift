/// The units of a task, read where they lie.
struct LedgerUnits: Sequence {
    let bytes: UnsafeRawBufferPointer
    let start: Int
    let count: Int

    struct Iterator: IteratorProtocol {
        let bytes: UnsafeRawBufferPointer
        var place: Int
        let end: Int

        mutating func next() -> LedgerUnit? {
            guard place < end else { return nil }
            defer { place += 4 }
            return LedgerUnit(bits: bytes.number(at: place))
        }
    }

    func makeIterator() -> Iterator {
        Iterator(bytes: bytes, place: start, end: start + 4 * count)
    }
}
