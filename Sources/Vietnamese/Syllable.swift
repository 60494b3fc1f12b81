/// A written Vietnamese syllable taken apart: initial consonant, rhyme and tone.
///
/// Source of the tables: Hoàng Phê (ed.), Từ điển tiếng Việt; rhymes are written without tone.
public struct Syllable: Sendable, Hashable {
    /// The most letters that a syllable has: "nghiêng".
    public static let longest = 7

    /// The initial consonant as written, lower case: "ngh"; "" where there is none.
    public let onset: String
    /// The rest without tone, lower case: "iêp".
    public let rhyme: String
    /// The tone.
    public let tone: Tone

    /// Takes a word apart; nil where the orthography allows no such syllable.
    ///
    /// - Parameter word: Precomposed letters in any case, nothing else.
    public init?(_ word: String) {
        var shapes = String.UnicodeScalarView()
        var tone = Tone.level
        for scalar in word.unicodeScalars {
            guard let letter = Letter(scalar) else { return nil }
            shapes.append(letter.shape)
            if letter.tone != .level {
                guard tone == .level else { return nil }
                tone = letter.tone
            }
        }
        let shape = String(shapes)
        guard let (onset, rhyme) = Self.parts(of: shape) else { return nil }
        // Stopped rhymes bear only the two short tones.
        if Self.isStopped(rhyme), tone != .sharp, tone != .heavy { return nil }
        self.onset = onset
        self.rhyme = rhyme
        self.tone = tone
    }

    /// Whether the orthography allows the word as one syllable.
    public static func isPossible(_ word: String) -> Bool { Syllable(word) != nil }

    /// Whether the word is a possible syllable that may have lost tone and marks: "quyet", "DUOC".
    ///
    /// - Parameter word: Letters in any case.
    /// - Returns: Also true of a syllable that has its marks.
    public static func isPossibleWithoutMarks(_ word: String) -> Bool {
        let plain = word.folded
        return onsets.contains { onset in
            guard plain.hasPrefix(onset) else { return false }
            let rest = String(plain.dropFirst(onset.count))
            return onset == "qu" ? foldedAfterQ.contains(rest) : foldedRhymes.contains(rest)
        }
    }

    private static let foldedRhymes = Set(rhymes.map(\.folded))
    private static let foldedAfterQ = Set(afterQ.map(\.folded))

    private static func parts(of shape: String) -> (onset: String, rhyme: String)? {
        for onset in onsets where shape.hasPrefix(onset) {
            let rest = String(shape.dropFirst(onset.count))
            if onset == "qu" {
                if rest.isEmpty { continue }
                if afterQ.contains(rest) { return (onset, rest) }
            } else if onset == "gi" {
                // "gì" and "gìn" count their i as the vowel: the onset g is tried for them.
                if rhymes.contains(rest), rest.first != "i" { return (onset, rest) }
            } else if rhymes.contains(rest), spellingAllows(onset: onset, rhyme: rest) {
                return (onset, rest)
            }
        }
        return nil
    }

    /// k, gh, ngh stand before e, ê, i, y and only there; c, g, ng before the other vowels.
    private static func spellingAllows(onset: String, rhyme: String) -> Bool {
        let isFront = rhyme.unicodeScalars.first.map { "eêiy".unicodeScalars.contains($0) } ?? false
        switch onset {
        case "k": return isFront
        case "gh", "ngh": return isFront
        case "c", "ng": return !isFront
        case "g": return !isFront || rhyme.first == "i"
        default: return true
        }
    }

    private static func isStopped(_ rhyme: String) -> Bool {
        rhyme.hasSuffix("c") || rhyme.hasSuffix("ch") || rhyme.hasSuffix("p")
            || rhyme.hasSuffix("t")
    }

    /// Longest first, so that the first that fits is the right one; the empty onset last.
    private static let onsets = [
        "ngh", "ch", "gh", "gi", "kh", "ng", "nh", "ph", "qu", "th", "tr", "b", "c", "d", "đ", "g",
        "h", "k", "l", "m", "n", "p", "r", "s", "t", "v", "x", "",
    ]

    private static let rhymes: Set<String> = Set(
        """
        a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
        e ec em en eng eo ep et ê êch êm ên ênh êp êt êu
        i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu
        o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet
        oi om on ong oong ooc op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
        u ua uân uâng uât uây uc uê uêch uênh ui um un ung uôc uôi uôm uôn uông uôt uơ up ut
        uy uya uych uyên uyêt uynh uyp uyt uyu
        ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu
        y yêm yên yêng yêt yêu ych ynh yt
        """.split(whereSeparator: \.isWhitespace).map(String.init))

    /// After qu the glide's letter is already written: "quyết" is qu + yêt, "quốc" is qu + ôc.
    private static let afterQ: Set<String> = Set(
        """
        a ac ach ai an ang anh ao at au ay ăc ăm ăn ăng ăp ăt âc ân âng ât ây e en eo et
        ê ên êt êch ênh i it o ôc ôi ơ ơi y ya yên yêt ych ynh yt yu
        """.split(whereSeparator: \.isWhitespace).map(String.init))
}
