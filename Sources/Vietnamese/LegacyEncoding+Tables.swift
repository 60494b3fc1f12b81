/// The tables, each checked letter by letter against two sources.
///
/// TCVN3: TCVN 5712:1993, table VN3; glibc's TCVN5712-1 (ISO-IR-180). VPS: the chart of Wikipedia's
/// "VPSKeys" after Mozilla's x-viet-vps; xvnkb. VNI: xvnkb; the comparison of codes "Bảng đối chiếu
/// encoding các bộ chữ hiện hành với Unicode".
extension LegacyEncoding {
    /// The letter of a code of one byte; nil where the code has none, as all ASCII letters.
    func letter(of code: UInt8) -> Unicode.Scalar? {
        switch self {
        case .tcvn3: Self.tcvn3Letters[Int(code)]
        case .vni: Self.vniLetters[Int(code)]
        case .vps: Self.vpsLetters[Int(code)]
        }
    }

    /// What a code of VNI adds to the letter before it; nil for a code that is no mark.
    static func vniMark(of code: UInt8) -> (mark: Unicode.Scalar?, tone: Tone)? {
        vniMarks[Int(code)]
    }

    private static let tcvn3Letters = table([
        (0xA1, "ĂÂÊÔƠƯĐăâêôơưđ"), (0xB5, "àảãáạ"), (0xBB, "ằẳẵắ"), (0xC6, "ặầẩẫấậè"),
        (0xCE, "ẻẽéẹềểễếệìỉ"), (0xDC, "ĩíịò"), (0xE1, "ỏõóọồổỗốộờởỡớợù"),
        (0xF1, "ủũúụừửữứựỳỷỹýỵ"),
    ])

    /// The letters of VNI that are one byte: those in i, ỵ, đ, ơ and ư.
    private static let vniLetters = table([
        (0xC6, "Ỉ"), (0xCC, "ÌÍỴ"), (0xD1, "ĐỊĨƠ"), (0xD6, "Ư"),
        (0xE6, "ỉ"), (0xEC, "ìíỵ"), (0xF1, "địĩơ"), (0xF6, "ư"),
    ])

    private static let vpsLetters = table([
        (0x02, "Ạ"), (0x04, "ẬẶẸỆ"), (0x10, "ỊỌỘỢỤỰ"), (0x19, "Ỵ"), (0x1C, "ẪỮ"),
        (0x80, "ÀẢÃẤẦẨọỗĂếềểệẮẰẲẾ"), (0x93, "ỀỂỄỐỒỔỖýỷỵỚỜỞ"),
        (0xA1, "ắằẳẵặỠớÙờởỡŨỨợỪổỬỲỸÍÌộỈĨÓửữÒỎÕự"),
        (0xC0, "ầÁÂấẩẫậđẻÉÊẹỉễịỹƯỦồốÔỏơÈừứÚũưÝẺ"), (0xE0, "àáâãảạă"), (0xE8, "èéêẽìí"),
        (0xEF, "ĩẴĐòóôõ"),
        (0xF7, "Ơụùúủ"), (0xFD, "ỶẼỳ"),
    ])

    private static let vniMarks: [(mark: Unicode.Scalar?, tone: Tone)?] = {
        let rows: [(mark: Unicode.Scalar?, codes: [(Unicode.Scalar, Tone)])] = [
            (
                nil,
                [("Ù", .sharp), ("Ø", .falling), ("Û", .dipping), ("Õ", .rising), ("Ï", .heavy)]
            ),
            (
                "\u{302}",
                [
                    ("Â", .level), ("Á", .sharp), ("À", .falling), ("Å", .dipping), ("Ã", .rising),
                    ("Ä", .heavy),
                ]
            ),
            (
                "\u{306}",
                [
                    ("Ê", .level), ("É", .sharp), ("È", .falling), ("Ú", .dipping), ("Ü", .rising),
                    ("Ë", .heavy),
                ]
            ),
        ]
        var marks = [(mark: Unicode.Scalar?, tone: Tone)?](repeating: nil, count: 256)
        for (mark, codes) in rows {
            for (capital, tone) in codes {
                // The small form of a Latin-1 letter lies 20 (hexadecimal) above the capital.
                marks[Int(capital.value)] = (mark, tone)
                marks[Int(capital.value) + 0x20] = (mark, tone)
            }
        }
        return marks
    }()

    private static func table(_ runs: [(first: Int, letters: String)]) -> [Unicode.Scalar?] {
        var table = [Unicode.Scalar?](repeating: nil, count: 256)
        for (first, letters) in runs {
            for (index, letter) in letters.unicodeScalars.enumerated() {
                table[first + index] = letter
            }
        }
        return table
    }
}
