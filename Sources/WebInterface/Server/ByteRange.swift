/// A part of a file that is asked for (RFC 9110, 14): one range; of several nothing is made.
enum ByteRange: Sendable, Hashable {
    /// The whole file: nothing else was asked for, or nothing that is understood.
    case whole
    /// These bytes.
    case part(Range<Int>)
    /// Bytes that the file does not have.
    case unsatisfiable

    /// Reads a header `Range` for a file of a size.
    init(_ header: String?, size: Int) {
        guard let header, header.hasPrefix("bytes="), !header.contains(",") else {
            self = .whole
            return
        }
        let ends = header.dropFirst(6).split(
            separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
        guard ends.count == 2, !ends.allSatisfy(\.isEmpty),
            ends.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } })
        else {
            self = .whole
            return
        }
        // A number that is too large for us is larger than any file.
        let first = ends[0].isEmpty ? nil : Int(ends[0]) ?? .max
        let last = ends[1].isEmpty ? nil : Int(ends[1]) ?? .max
        switch (first, last) {
        case (nil, let count?) where count > 0 && size > 0:
            self = .part(max(0, size - count)..<size)
        case (let first?, let last?) where last < first: self = .whole
        case (let first?, let last) where first < size:
            self = .part(first..<(last.map { min($0, size - 1) + 1 } ?? size))
        default: self = .unsatisfiable
        }
    }
}
