internal import DocumentModel
internal import LanguageModel
internal import Vietnamese

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
    /// What else the engine saw in the place of each character.
    let alternatives: Alternatives
    /// Whether a paragraph begins here, so that nothing before helps to foresee it.
    let beginsParagraph: Bool
    /// Whether the line, or the word before or after, is in capitals.
    let isAmongCapitals: Bool
    /// Whether a capital is likely here: a sentence begins, or the next word has one.
    let isCapitalLikely: Bool

    /// The pattern of capitals of the core.
    var letterCase: LetterCase { LetterCase(of: shape.core, isAmongCapitals: isAmongCapitals) }

    /// The slots of some lines of a page in reading order.
    static func slots(of page: RecognizedPage, lines: Range<Int>) -> [Slot] {
        var slots: [Slot] = []
        var capitalsBefore = page.lines[..<lines.lowerBound].last { !$0.words.isEmpty }
            .map { LineCapitals(of: $0, after: nil) }
        for lineIndex in lines {
            let line = page.lines[lineIndex]
            var beginsParagraph = Self.beginsParagraph(lineIndex, of: page)
            var beginsSentence = beginsParagraph
            let capitals = LineCapitals(of: line, after: capitalsBefore)
            capitalsBefore = capitals
            for (wordIndex, word) in line.words.enumerated() {
                let alternatives = Alternatives(word)
                var start = 0
                let before = wordIndex == 0 ? Self.end(of: page, before: lineIndex) : nil
                for piece in pieces(of: Array(word.text.unicodeScalars), after: before) {
                    let end = start + piece.count
                    let shape = TokenShape(piece, after: before)
                    slots.append(
                        Slot(
                            line: lineIndex, word: wordIndex, scalars: piece, shape: shape,
                            alternatives: alternatives.part(start..<end),
                            beginsParagraph: beginsParagraph,
                            isAmongCapitals: capitals.surround(wordIndex),
                            isCapitalLikely: beginsSentence
                                || capitals.beginWord(after: wordIndex)))
                    beginsParagraph = false
                    beginsSentence = shape.endsSentence
                    start = end
                }
            }
        }
        return slots
    }

    /// The word that a page's line before a line ends with.
    private static func end(of page: RecognizedPage, before line: Int) -> TokenShape? {
        guard line > 0, let word = page.lines[line - 1].words.last else { return nil }
        return TokenShape(word.text.unicodeScalars)
    }

    private static func beginsParagraph(_ line: Int, of page: RecognizedPage) -> Bool {
        guard line > 0 else { return true }
        let before = page.lines[line - 1]
        return before.words.isEmpty || before.paragraph != page.lines[line].paragraph
    }

    /// Longer runs without white space are no words joined by hyphens.
    private static let longestTakenApart = 200
    private static let joints = Set("-–—/()“”;,".unicodeScalars)

    /// A word taken apart after the hyphens and slashes between its letters; numbers, codes and
    /// addresses stay whole.
    static func pieces(
        of scalars: [Unicode.Scalar], after before: TokenShape? = nil
    ) -> [[Unicode.Scalar]] {
        guard scalars.count <= longestTakenApart, scalars.contains(where: joints.contains),
            TokenShape(scalars, after: before).kind == .word
        else { return [scalars] }
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

/// One way to read one slot, two that are one word, or as many as a term of the glossary has.
struct Arc: Sendable {
    /// How many slots it covers.
    var span = 1
    /// The tokens that the language model sees.
    var tokens: [Vocabulary.ID]
    /// ln p(reading | this), without the language model.
    var score: Float
    /// The words that come out, the first with the slot's prefix, the last with its suffix; of a
    /// term of the glossary one for each slot.
    var texts: [String]
    /// What was done to the slot.
    var treatment: RestoredWord.Treatment
    /// The characters that were taken for the word, and the word's capitals; nil where the arc
    /// is no single word of the vocabulary.
    var match: Match?

    /// What an arc takes for what.
    struct Match: Sendable {
        let reading: [Unicode.Scalar]
        let letterCase: LetterCase
    }
}
