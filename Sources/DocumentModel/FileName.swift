/// The names and paths of files as text, where the system has bytes.
///
/// A name that is UTF-8 is its own text, byte for byte. Elsewhere, as in archives unzipped from an older
/// Windows, each byte that is part of no UTF-8 is one of the scalars U+EF80 to U+EFFF; a name that has such
/// scalars itself has their bytes escaped alike. So no two names have the same text, and the text leads
/// back to the very name.
public enum FileName {
    /// The scalars that stand for the bytes 0x80 to 0xFF.
    private static let escapes: ClosedRange<UInt32> = 0xEF80...0xEFFF
    /// What a byte is added to.
    private static let base: UInt32 = 0xEF00

    /// The text that stands for a name of these bytes.
    public static func text(of bytes: some Collection<UInt8>) -> String {
        if let text = String(validating: bytes, as: UTF8.self),
            !text.unicodeScalars.contains(where: isEscape)
        {
            return text
        }
        var scalars = String.UnicodeScalarView()
        var rest = bytes[...]
        while let byte = rest.first {
            let count = length(ofScalarAt: rest)
            let decoded = String(decoding: rest.prefix(count), as: UTF8.self).unicodeScalars.first
            if let decoded, count > 0, !escapes.contains(decoded.value) {
                scalars.append(decoded)
                rest = rest.dropFirst(count)
            } else {
                // The bytes of an escape are told one by one: none of those that follow begins a scalar.
                if let escape = Unicode.Scalar(base + UInt32(byte)) { scalars.append(escape) }
                rest = rest.dropFirst()
            }
        }
        return String(scalars)
    }

    /// The bytes of the name that a text stands for.
    public static func bytes(of text: String) -> [UInt8] {
        guard text.unicodeScalars.contains(where: isEscape) else { return Array(text.utf8) }
        var bytes: [UInt8] = []
        for scalar in text.unicodeScalars {
            if isEscape(scalar) {
                bytes.append(UInt8(truncatingIfNeeded: scalar.value))
            } else {
                bytes += UTF8.encode(scalar).map(Array.init) ?? []
            }
        }
        return bytes
    }

    /// The bytes of the name that a text stands for, ended by a zero, as the system's calls take them.
    public static func cString(of text: String) -> [CChar] {
        bytes(of: text).map(CChar.init(bitPattern:)) + [0]
    }

    /// The text that stands for a name, for people: a byte that is no text is written `\xFF`.
    public static func readable(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: isEscape) else { return text }
        var scalars = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if isEscape(scalar) {
                let byte = UInt8(truncatingIfNeeded: scalar.value)
                scalars.append(
                    contentsOf: "\\x\(String(byte, radix: 16, uppercase: true))".unicodeScalars)
            } else {
                scalars.append(scalar)
            }
        }
        return String(scalars)
    }

    /// The last part of a path, without slashes around it; nil where it has none.
    ///
    /// Parted by scalars, as the system does: a mark after a slash makes another character of it.
    public static func last(of path: String) -> String? {
        path.unicodeScalars.split(separator: "/").last.map { String($0) }
    }

    /// Whether a scalar stands for a byte that is no text.
    public static func isEscape(_ scalar: Unicode.Scalar) -> Bool {
        escapes.contains(scalar.value)
    }

    /// How many bytes the scalar has that bytes begin with; 0 where they begin with none.
    private static func length(ofScalarAt bytes: some Collection<UInt8>) -> Int {
        guard let first = bytes.first else { return 0 }
        // RFC 3629: what may follow a first byte leaves out overlong forms, surrogates and what is too large.
        let (count, second): (Int, ClosedRange<UInt8>) =
            switch first {
            case 0x00...0x7F: (1, 0x80...0xBF)
            case 0xC2...0xDF: (2, 0x80...0xBF)
            case 0xE0: (3, 0xA0...0xBF)
            case 0xED: (3, 0x80...0x9F)
            case 0xE1...0xEF: (3, 0x80...0xBF)
            case 0xF0: (4, 0x90...0xBF)
            case 0xF1...0xF3: (4, 0x80...0xBF)
            case 0xF4: (4, 0x80...0x8F)
            default: (0, 0x80...0xBF)
            }
        let following = bytes.prefix(count).dropFirst()
        guard count > 0, following.count == count - 1,
            following.first.map(second.contains) ?? true,
            following.dropFirst().allSatisfy({ (0x80...0xBF).contains($0) })
        else { return 0 }
        return count
    }
}
