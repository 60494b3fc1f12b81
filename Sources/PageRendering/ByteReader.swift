/// Reads numbers at offsets that a file states, and that may lie outside it.
struct ByteReader {
    /// Which byte of a number comes first.
    enum Order {
        case little, big
    }

    private let bytes: ArraySlice<UInt8>
    var order: Order

    init(_ bytes: [UInt8], order: Order) {
        self.bytes = bytes[...]
        self.order = order
    }

    /// Reads a part of a file, offsets counted from its beginning.
    init(_ bytes: ArraySlice<UInt8>, order: Order) {
        self.bytes = bytes
        self.order = order
    }

    func uint8(at offset: Int) -> Int? { number(at: offset, length: 1) }
    func uint16(at offset: Int) -> Int? { number(at: offset, length: 2) }
    func uint32(at offset: Int) -> Int? { number(at: offset, length: 4) }

    /// A number of 8 bytes; nil also where it is larger than any file.
    func uint64(at offset: Int) -> Int? { number(at: offset, length: 8) }

    /// Four letters.
    func tag(at offset: Int) -> String? {
        slice(at: offset, length: 4).map { String(decoding: $0, as: UTF8.self) }
    }

    private func number(at offset: Int, length: Int) -> Int? {
        guard let slice = slice(at: offset, length: length) else { return nil }
        let digits: UInt64 =
            switch order {
            case .big: slice.reduce(0) { $0 << 8 | UInt64($1) }
            case .little: slice.reversed().reduce(0) { $0 << 8 | UInt64($1) }
            }
        return Int(exactly: digits)
    }

    private func slice(at offset: Int, length: Int) -> ArraySlice<UInt8>? {
        guard offset >= 0, offset <= bytes.count - length else { return nil }
        let start = bytes.startIndex + offset
        return bytes[start..<start + length]
    }
}
