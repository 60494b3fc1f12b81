extension ContentScanner {
    /// The length of a string in parentheses.
    mutating func literalString() -> Int {
        var depth = 0
        var length = 0
        while offset < bytes.count {
            let byte = bytes[offset]
            offset += 1
            switch byte {
            case UInt8(ascii: "("):
                depth += 1
                if depth == 1 { continue }
            case UInt8(ascii: ")"):
                depth -= 1
                if depth == 0 { return length }
            case UInt8(ascii: "\\"):
                let digits = bytes[offset...].prefix(3).prefix { (0x30...0x37).contains($0) }
                offset += max(1, digits.count)
            default: break
            }
            length += 1
        }
        return length
    }

    /// The length of a string between angle brackets.
    mutating func hexadecimalString() -> Int {
        let start = offset + 1
        while offset < bytes.count, bytes[offset] != UInt8(ascii: ">") { offset += 1 }
        let digits = bytes[min(start, offset)..<offset].count { !Self.isBlank($0) }
        offset = min(offset + 1, bytes.count)
        return (digits + 1) / 2
    }
}
