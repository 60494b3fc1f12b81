// Which characters this room lets through; reckoned, since the tables of properties cost half the time
// of a long table.

extension Unicode.Scalar {
    /// Whether this is a control character or a noncharacter.
    var isBarred: Bool {
        value < 0x20 || (0x7F...0x9F).contains(value) || value & 0xFFFE == 0xFFFE
            || (0xFDD0...0xFDEF).contains(value)
    }

    /// Whether this is neither barred nor the end of a line.
    var isPlain: Bool { !isBarred && value != 0x2028 && value != 0x2029 }
}
