/// What a PNM file (PBM, PGM, PPM) says of itself: "P5 64 16 255", comments between the numbers.
struct PNMHead: Equatable {
    /// 1 … 6: bits, grays or colours, in digits or (from 4 on) in bytes.
    private(set) var kind = 0
    private(set) var width = 0
    private(set) var height = 0
    /// Whether as many bytes follow as the picture has.
    private(set) var isWhole = false

    /// Reads the head; nil where the bytes begin with none.
    init?(_ bytes: [UInt8]) {
        guard bytes.count > 2, bytes[0] == UInt8(ascii: "P"),
            (UInt8(ascii: "1")...UInt8(ascii: "6")).contains(bytes[1]), Self.isBlank(bytes[2])
        else { return nil }
        kind = Int(bytes[1] - UInt8(ascii: "0"))
        var rest = bytes[2...]
        guard let width = Self.number(&rest), let height = Self.number(&rest) else { return nil }
        var largest = 1
        if kind != 1, kind != 4 {
            guard let stated = Self.number(&rest), (1...65_535).contains(stated) else { return nil }
            largest = stated
        }
        guard rest.first.map(Self.isBlank) ?? true else { return nil }
        (self.width, self.height) = (width, height)
        isWhole = rest.count > Self.size(kind, width: width, height: height, largest: largest)
    }

    /// The least bytes of the picture's data.
    private static func size(_ kind: Int, width: Int, height: Int, largest: Int) -> Int {
        let deep = largest > 255 ? 2 : 1
        switch kind {
        case 4: return height * ((width + 7) / 8)
        case 5: return height * width * deep
        case 6: return height * width * deep * 3
        // A digit each; bits need no blanks between them.
        case 1: return height * width
        default: return height * width * (kind == 3 ? 3 : 1) * 2 - 1
        }
    }

    private static func number(_ rest: inout ArraySlice<UInt8>) -> Int? {
        while let first = rest.first {
            if first == UInt8(ascii: "#") {
                rest = rest.drop { $0 != 0x0a && $0 != 0x0d }
            } else if isBlank(first) {
                rest = rest.dropFirst()
            } else {
                break
            }
        }
        let digits = rest.prefix { (0x30...0x39).contains($0) }
        rest = rest.dropFirst(digits.count)
        // Nine digits: the product of two fits into a number.
        guard !digits.isEmpty, digits.count <= 9 else { return nil }
        return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }

    private static func isBlank(_ byte: UInt8) -> Bool {
        byte == 0x20 || (0x09...0x0d).contains(byte)
    }
}
