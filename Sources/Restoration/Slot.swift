internal import DocumentModel
internal import LanguageModel

/// A place of the text that is decoded as one: a raw word, or a piece of one between hyphens.
struct Slot: Sendable {
    /// The line on its page, from 0.
    let line: Int
    /// The raw word on its line, from 0.
    let word: Int
    /// The piece's characters.
    let scalars: [Unicode.Scalar]
    /// The piece's shape.
    let shape: TokenShape
    /// Whether a paragraph begins here, so that nothing before helps to foresee it.
    let beginsParagraph: Bool
    /// Whether the words of the line are in capitals.
    let lineIsUpper: Bool

    /// The pattern of capitals of the core.
    var letterCase: LetterCase { LetterCase(of: shape.core, lineIsUpper: lineIsUpper) }

    /// The slots of a page in reading order.
    static func slots(of page: RecognizedPage) -> [Slot] {
        var slots: [Slot] = []
        var beginsParagraph = true
        var paragraph = page.lines.first?.paragraph
        for (lineIndex, line) in page.lines.enumerated() {
            if line.words.isEmpty || line.paragraph != paragraph { beginsParagraph = true }
            paragraph = line.paragraph
            let lineIsUpper = isUpper(line)
            for (wordIndex, word) in line.words.enumerated() {
                for piece in pieces(of: Array(word.text.unicodeScalars)) {
                    slots.append(
                        Slot(
                            line: lineIndex, word: wordIndex, scalars: piece,
                            shape: TokenShape(piece), beginsParagraph: beginsParagraph,
                            lineIsUpper: lineIsUpper))
                    beginsParagraph = false
                }
            }
        }
        return slots
    }

    private static func isUpper(_ line: RecognizedLine) -> Bool {
        var capitals = 0
        var smalls = 0
        for word in line.words {
            for scalar in word.text.unicodeScalars {
                if scalar.properties.isUppercase { capitals += 1 }
                if scalar.properties.isLowercase { smalls += 1 }
            }
        }
        return capitals > smalls * 2
    }

    private static let joints = Set("-–—/()“”;,".unicodeScalars)

    /// A word taken apart after the hyphens and slashes between its letters; numbers, codes and
    /// addresses stay whole.
    private static func pieces(of scalars: [Unicode.Scalar]) -> [[Unicode.Scalar]] {
        guard TokenShape(scalars).kind == .word, scalars.contains(where: joints.contains) else {
            return [scalars]
        }
        var pieces: [[Unicode.Scalar]] = [[]]
        for (index, scalar) in scalars.enumerated() {
            pieces[pieces.count - 1].append(scalar)
            let isInside =
                index + 1 < scalars.count && pieces[pieces.count - 1].contains(where: isLetter)
                && scalars[(index + 1)...].contains(where: isLetter)
            if joints.contains(scalar), isInside, !joints.contains(scalars[index + 1]) {
                pieces.append([])
            }
        }
        return pieces
    }

    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isAlphabetic || scalar.isDigit
    }
}

/// One way to read one slot, or two that belong together.
struct Arc: Sendable {
    /// How many slots it covers: 1 or 2.
    var span = 1
    /// The tokens that the language model sees.
    var tokens: [Vocabulary.ID]
    /// ln p(reading | this), without the language model.
    var score: Float
    /// The words that come out, the first with the slot's prefix, the last with its suffix.
    var texts: [String]
    /// What was done to the slot.
    var treatment: RestoredWord.Treatment
}
