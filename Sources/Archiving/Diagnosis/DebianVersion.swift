/// A version of a Debian package, in the order of Debian's policy (5.6.12): "1:2.1.5-2" comes after
/// "2.9-1", and "1.0~rc1" before "1.0".
struct DebianVersion: Comparable {
    let text: String

    init(_ text: String) {
        self.text = text
    }

    static func == (left: DebianVersion, right: DebianVersion) -> Bool {
        !(left < right) && !(right < left)
    }

    static func < (left: DebianVersion, right: DebianVersion) -> Bool {
        let (ours, theirs) = (left.parts, right.parts)
        if ours.epoch != theirs.epoch { return ours.epoch < theirs.epoch }
        let order = compare(ours.upstream, theirs.upstream)
        return order != 0 ? order < 0 : compare(ours.revision, theirs.revision) < 0
    }

    /// "epoch:upstream-revision".
    private var parts: (epoch: Int, upstream: Substring, revision: Substring) {
        var rest = text[...]
        var epoch = 0
        if let colon = rest.firstIndex(of: ":") {
            epoch = Int(rest[..<colon]) ?? 0
            rest = rest[rest.index(after: colon)...]
        }
        guard let hyphen = rest.lastIndex(of: "-") else { return (epoch, rest, "") }
        return (epoch, rest[..<hyphen], rest[rest.index(after: hyphen)...])
    }

    /// Compares by turns what is no digit, letter by letter, and what is, as a number.
    private static func compare(_ left: Substring, _ right: Substring) -> Int {
        var (ours, theirs) = (Array(left.utf8)[...], Array(right.utf8)[...])
        while !ours.isEmpty || !theirs.isEmpty {
            while !isDigit(ours.first) || !isDigit(theirs.first) {
                let ends = (ours.first.map(isDigit) ?? true) && (theirs.first.map(isDigit) ?? true)
                if ends { break }
                let difference = rank(ours.first) - rank(theirs.first)
                if difference != 0 { return difference }
                ours = ours.dropFirst()
                theirs = theirs.dropFirst()
            }
            let difference = takeNumber(&ours) - takeNumber(&theirs)
            if difference != 0 { return difference }
        }
        return 0
    }

    private static func isDigit(_ byte: UInt8?) -> Bool {
        byte.map { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } ?? false
    }

    private static func isDigit(_ byte: UInt8) -> Bool { isDigit(Optional(byte)) }

    /// A tilde before the end, the end (or a number) before letters, letters before all else.
    private static func rank(_ byte: UInt8?) -> Int {
        guard let byte, !isDigit(byte) else { return 0 }
        if byte == UInt8(ascii: "~") { return -1 }
        let isLetter = (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
        return Int(byte) + (isLetter ? 0 : 256)
    }

    private static func takeNumber(_ text: inout ArraySlice<UInt8>) -> Int {
        let digits = text.prefix { isDigit($0) }
        text = text.dropFirst(digits.count)
        // A number too long for us is larger than all that are not.
        return Int(String(decoding: digits, as: UTF8.self)) ?? (digits.isEmpty ? 0 : .max >> 1)
    }
}
