internal import DocumentModel
internal import Vietnamese

/// Where capitals stand on a line.
struct LineCapitals {
    private let words: [WordCapitals]
    private let beginWords: [Bool]
    private let areMost: Bool
    /// Whether capitals are most of what cannot be small letters that were read large.
    private let areMostForSure: Bool

    /// Looks at a line.
    ///
    /// - Parameters:
    ///   - line: Its words as they were read.
    ///   - before: The line before it, which tells where the line itself does not.
    init(of line: RecognizedLine, after before: LineCapitals?) {
        words = line.words.map { WordCapitals(of: $0.text) }
        beginWords = line.words.map(\.text.beginsWithCapital)
        areMost = WordCapitals(ofAll: words).areMost
        let sure = WordCapitals(ofAll: words.filter { !$0.mayBeSmall })
        areMostForSure = sure.isNone ? before?.areMostForSure ?? areMost : sure.areMost
    }

    /// Whether the line, or the word before or after a word, is in capitals.
    ///
    /// "CƠ SỞ" may be small letters that were read large: of them only other words tell.
    func surround(_ word: Int) -> Bool {
        guard words[word].mayBeSmall else {
            return areMost || neighbours(of: word).contains { words[$0].areMost }
        }
        return areMostForSure
            || neighbours(of: word).contains { words[$0].areMost && !words[$0].mayBeSmall }
    }

    /// Whether the word after a word begins with a capital.
    func beginWord(after word: Int) -> Bool {
        words.indices.contains(word + 1) && beginWords[word + 1] && !words[word + 1].mayBeSmall
    }

    /// The words beside a word; one letter tells nothing of capitals, so that the word beyond it
    /// does: "SỞ Y TẾ".
    private func neighbours(of word: Int) -> [Int] {
        [-1, 1].compactMap { step in
            var place = word + step
            if words.indices.contains(place), words[place].isOneLetter { place += step }
            return words.indices.contains(place) ? place : nil
        }
    }
}

/// How many capitals and small letters there are, but for those of codes and abbreviations,
/// which are in capitals wherever they stand.
private struct WordCapitals {
    private var capitals = 0
    private var smalls = 0
    private(set) var isOneLetter = false
    /// Whether it is a word such as "CƠ", whose small letters look the same.
    private(set) var mayBeSmall = false

    init(of word: String) {
        isOneLetter = word.unicodeScalars.count == 1
        let shape = TokenShape(word.unicodeScalars)
        guard shape.kind == .word, shape.core.count > 1 else { return }
        let capitals = shape.core.count { $0.properties.isUppercase }
        let smalls = shape.core.count { $0.properties.isLowercase }
        if capitals > smalls, !Self.mayBeSyllables(shape.core) { return }
        (self.capitals, self.smalls) = (capitals, smalls)
        mayBeSmall = smalls == 0 && capitals > 0 && LetterCase.looksAlike(shape.core)
    }

    init(ofAll words: [WordCapitals]) {
        for word in words {
            capitals += word.capitals
            smalls += word.smalls
        }
    }

    var isNone: Bool { capitals + smalls == 0 }
    var areMost: Bool { capitals > smalls * 2 }

    private static func mayBeSyllables(_ core: [Unicode.Scalar]) -> Bool {
        ModelTokens.words(of: core).allSatisfy { word in
            Syllable.isPossibleWithoutMarks(word)
                // The Highlands' names end as no other word does: Đắk Lắk.
                || word.hasSuffix("k") && Syllable.isPossibleWithoutMarks(word.dropLast() + "c")
        }
    }
}
