/// A letter of the Vietnamese alphabet taken apart: its shape without tone, and its tone.
///
/// Covers a–z and the letters ă â đ ê ô ơ ư with their tones, upper and lower case.
public struct Letter: Sendable, Hashable {
    /// The lower-case letter without tone: "ê" of "Ệ".
    public let shape: Unicode.Scalar
    /// The tone on it; ``Tone/level`` on consonants.
    public let tone: Tone
    /// Whether it is a capital.
    public let isUppercase: Bool
    /// The lower-case Latin letter left when every mark is taken off: "e" of "Ệ", "d" of "Đ".
    public let base: Unicode.Scalar

    /// Takes a precomposed letter apart; nil for anything that is no letter of the alphabet.
    public init?(_ scalar: Unicode.Scalar) {
        guard scalar.value < Self.table.count, let letter = Self.table[Int(scalar.value)]
        else { return nil }
        self = letter
    }

    private init(shape: Unicode.Scalar, tone: Tone, isUppercase: Bool) {
        self.shape = shape
        self.tone = tone
        self.isUppercase = isUppercase
        base = Self.bases[shape] ?? shape
    }

    /// Whether the letter is a vowel: a ă â e ê i o ô ơ u ư y.
    public var isVowel: Bool { Self.vowelRows[shape] != nil }

    /// The precomposed letter of a shape with a tone; the shape itself where it is a consonant.
    public static func scalar(_ shape: Unicode.Scalar, _ tone: Tone) -> Unicode.Scalar {
        guard let row = vowelRows[shape] else { return shape }
        return row[Int(tone.rawValue)]
    }

    /// The vowels without tone.
    public static let vowels: [Unicode.Scalar] = rows.map { $0[0] }

    private static let rows: [[Unicode.Scalar]] = [
        "aàảãáạ", "ăằẳẵắặ", "âầẩẫấậ", "eèẻẽéẹ", "êềểễếệ", "iìỉĩíị",
        "oòỏõóọ", "ôồổỗốộ", "ơờởỡớợ", "uùủũúụ", "ưừửữứự", "yỳỷỹýỵ",
    ].map { Array($0.unicodeScalars) }

    private static let vowelRows: [Unicode.Scalar: [Unicode.Scalar]] = Dictionary(
        uniqueKeysWithValues: rows.map { ($0[0], $0) })

    private static let bases: [Unicode.Scalar: Unicode.Scalar] = [
        "ă": "a", "â": "a", "đ": "d", "ê": "e", "ô": "o", "ơ": "o", "ư": "u",
    ]

    /// By the scalar's value, up to the last Vietnamese letter ỹ: a look-up without hashing.
    private static let table: [Letter?] = {
        var letters = [Letter?](repeating: nil, count: 0x1EFA)
        func add(_ lower: Unicode.Scalar, shape: Unicode.Scalar, tone: Tone) {
            letters[Int(lower.value)] = Letter(shape: shape, tone: tone, isUppercase: false)
            if let upper = lower.properties.uppercaseMapping.unicodeScalars.first, upper != lower {
                letters[Int(upper.value)] = Letter(shape: shape, tone: tone, isUppercase: true)
            }
        }
        for row in rows {
            for (index, scalar) in row.enumerated() {
                guard let tone = Tone(rawValue: UInt8(index)) else { continue }
                add(scalar, shape: row[0], tone: tone)
            }
        }
        for consonant in "bcdđfghjklmnpqrstvwxz".unicodeScalars {
            add(consonant, shape: consonant, tone: .level)
        }
        return letters
    }()
}
