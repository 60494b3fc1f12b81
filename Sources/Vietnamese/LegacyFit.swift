/// How well words fit an encoding, against how well they fit Unicode.
///
/// Only words that the encoding would change are counted.
struct LegacyFit: Hashable {
    /// Words that are Vietnamese syllables only when decoded.
    var decoded = 0
    /// Those words, each once.
    private var distinct: Set<String> = []
    /// Words that are Vietnamese syllables only as they stand.
    var standing = 0
    /// Words that are neither.
    var neither = 0

    /// Whether the encoding explains the words beyond doubt.
    ///
    /// An engine's misreadings of Vietnamese, and other languages, become syllables by chance too,
    /// but never with so few exceptions.
    var isConvincing: Bool {
        distinct.count >= Self.fewest && distinctCodes >= Self.fewest
            && decoded >= 4 * neither && decoded > 2 * standing
    }

    /// How many characters beyond ASCII those words are written with.
    private var distinctCodes: Int {
        Set(distinct.joined().unicodeScalars.filter { !$0.isASCII }).count
    }

    /// Fewer words, or characters in them, do not tell: "µm" would be "àm" in TCVN3.
    private static let fewest = 4

    /// Counts words under an encoding.
    init(of words: some Sequence<String>, as encoding: LegacyEncoding) {
        for word in words where word.unicodeScalars.contains(where: encoding.changes) {
            if word.isLoneSign { continue }
            // TCVN3's letters with tones are small ones among capitals too.
            let isDecoded = encoding.decoded(word).map { $0.lowercased().isOfSyllables } ?? false
            switch (isDecoded, word.isOfSyllables) {
            case (true, false):
                decoded += 1
                distinct.insert(word)
            case (false, true): standing += 1
            case (false, false): neither += 1
            case (true, true): break
            }
        }
    }
}

extension String {
    /// Whether the word is one character that is no letter: a list's mark.
    var isLoneSign: Bool {
        unicodeScalars.count == 1 && unicodeScalars.allSatisfy { !$0.properties.isAlphabetic }
    }

    /// Whether every run of letters with a mark in it is a syllable as it is written, and nothing
    /// but usual punctuation stands around them.
    var isOfSyllables: Bool {
        var found = false
        for run in unicodeScalars.split(whereSeparator: { $0.isUsualPunctuation }) {
            if run.allSatisfy(\.isASCII) { continue }
            guard run.hasUsualCase, Syllable.isPossible(String(run)) else { return false }
            found = true
        }
        return found
    }
}

extension Sequence<Unicode.Scalar> {
    /// Whether the letters are all small, all capital, or the first alone is capital.
    fileprivate var hasUsualCase: Bool {
        let capitals = map(\.properties.isUppercase)
        return !capitals.dropFirst().contains(true) || !capitals.contains(false)
    }
}

extension Unicode.Scalar {
    /// Whether the scalar is an ASCII sign or digit, or a quotation mark, dash or dots beside it.
    fileprivate var isUsualPunctuation: Bool {
        isASCII ? !properties.isAlphabetic : "“”‘’–—…•".unicodeScalars.contains(self)
    }
}
