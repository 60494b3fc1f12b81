/// Whether a PDF begins and ends as its specification says.
///
/// poppler finds its way through a file that lost some bytes; that the text may have lost some too is
/// seen at its frame.
enum PDFFraming {
    /// What is wrong with the frame; nil for nothing.
    static func damage(of bytes: [UInt8]) -> String? {
        // ISO 32000, implementation note 13: within the first 1,024 bytes.
        guard let head = bytes.prefix(1_024).firstRange(of: [UInt8]("%PDF-".utf8)) else {
            return "no head where a PDF has it"
        }
        let tail = bytes.suffix(tailLength)
        guard let start = tail.lastRange(of: [UInt8]("startxref".utf8)) else {
            return "no end where a PDF has it"
        }
        let digits = tail[start.upperBound...].drop(while: isBlank).prefix { isDigit($0) }
        guard !digits.isEmpty, digits.count <= 10 else { return "no place of its table" }
        let stated = digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
        // Offsets count from the head, by most programs' reckoning.
        let places = [stated, stated + head.lowerBound].filter { bytes.indices.contains($0) }
        return places.contains { isTable(bytes[$0...]) } ? nil : "its table is not where it says"
    }

    /// A table of references, or the object "7 0 obj" that holds one.
    private static func isTable(_ rest: ArraySlice<UInt8>) -> Bool {
        let rest = rest.drop(while: isBlank)
        if rest.starts(with: "xref".utf8) { return true }
        let number = rest.prefix { isDigit($0) }
        let generation = rest.dropFirst(number.count).drop(while: isBlank)
        let digits = generation.prefix { isDigit($0) }
        return !number.isEmpty && !digits.isEmpty
            && generation.dropFirst(digits.count).drop(while: isBlank).starts(with: "obj".utf8)
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte <= 0x20 }
    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

    /// What may follow the end: mail programs and unfinished copies add some.
    private static let tailLength = 2 << 20
}

extension ArraySlice<UInt8> {
    /// Where some bytes stand for the last time.
    fileprivate func lastRange(of bytes: [UInt8]) -> Range<Int>? {
        guard let first = bytes.first, count >= bytes.count else { return nil }
        var place = endIndex - bytes.count
        while place >= startIndex {
            if self[place] == first, self[place...].starts(with: bytes) {
                return place..<place + bytes.count
            }
            place -= 1
        }
        return nil
    }
}
