/// Windows-1252, in which programs without a Vietnamese font show the codes of one.
///
/// Source: Unicode's mapping table CP1252.TXT. Five codes that Windows leaves open (81, 8D, 8F, 90,
/// 9D) are read as the control characters of Latin-1.
public enum Windows1252 {
    /// The text that bytes are.
    public static func text(_ bytes: some Sequence<UInt8>) -> String {
        var view = String.UnicodeScalarView()
        for byte in bytes {
            let special = (0x80...0x9F).contains(byte) ? specials[Int(byte) - 0x80] : nil
            view.append(special ?? Unicode.Scalar(byte))
        }
        return String(view)
    }

    /// The code that a character stands for; nil where there is none.
    ///
    /// Latin-1's reading of 80 … 9F counts too, as do the private characters F020 … F0FF, in which
    /// fonts of symbols keep their codes, and the Greek mu and the dot that PDF writers put for the
    /// micro sign and the middle dot.
    static func code(of scalar: Unicode.Scalar) -> UInt8? {
        switch scalar.value {
        case 0..<0x100: UInt8(scalar.value)
        case 0xF020...0xF0FF: UInt8(scalar.value & 0xFF)
        case 0x3BC: 0xB5
        case 0x2219: 0xB7
        default: codes[scalar]
        }
    }

    /// 80 … 9F; nil where Windows leaves the code open.
    private static let specials: [Unicode.Scalar?] = [
        "€", nil, "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", nil, "Ž", nil,
        nil, "‘", "’", "“", "”", "•", "–", "—", "˜", "™", "š", "›", "œ", nil, "ž", "Ÿ",
    ]

    private static let codes: [Unicode.Scalar: UInt8] = Dictionary(
        uniqueKeysWithValues: specials.enumerated().compactMap { index, scalar in
            scalar.map { ($0, UInt8(0x80 + index)) }
        })
}
