@testable import Vietnamese

/// Puts Unicode into a legacy encoding, as a program of its time did: the tables turned round.
enum LegacyCodes {
    /// The bytes of a text.
    ///
    /// TCVN3 has no capitals with tones: they become the codes of small letters.
    static func bytes(_ text: String, as encoding: LegacyEncoding) -> [UInt8] {
        let codes = codes(of: encoding)
        return text.unicodeScalars.flatMap { scalar -> [UInt8] in
            if scalar.isASCII { return [UInt8(scalar.value)] }
            let small = scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar
            return codes[scalar] ?? codes[small] ?? Windows1252.code(of: scalar).map { [$0] } ?? []
        }
    }

    /// The bytes as Windows-1252 shows them.
    static func shown(_ text: String, as encoding: LegacyEncoding) -> String {
        Windows1252.text(bytes(text, as: encoding))
    }

    /// The codes of each letter beyond ASCII.
    static func codes(of encoding: LegacyEncoding) -> [Unicode.Scalar: [UInt8]] {
        var codes: [Unicode.Scalar: [UInt8]] = [:]
        for code in UInt8.min...UInt8.max {
            if let letter = encoding.letter(of: code) { codes[letter] = [code] }
        }
        guard encoding == .vni else { return codes }
        for base in "aeouyơưAEOUYƠƯ".unicodeScalars {
            let first = codes[base] ?? [UInt8(base.value & 0x7F)]
            for mark in UInt8.min...UInt8.max where LegacyEncoding.vniMark(of: mark) != nil {
                // Capitals are written with the marks of capitals, which lie below.
                guard base.properties.isUppercase == (mark < 0xE0) else { continue }
                let pair = Windows1252.text(first + [mark])
                guard let letter = LegacyEncoding.vni.decoded(pair)?.unicodeScalars.first,
                    codes[letter] == nil
                else { continue }
                codes[letter] = first + [mark]
            }
        }
        return codes
    }
}
