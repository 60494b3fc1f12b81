import DocumentModel

/// Tells what a hand wrote into the gaps of a printed form.
///
/// Engines read handwritten digits with as much confidence as printed ones, and mostly wrong: what
/// may be by hand is never sure.
enum Handwriting {
    /// By how much a hand's digits exceed print, in hundredths of its height.
    private static let excess = 112

    /// Whether some scalars were written by hand, as far as a machine-read line tells.
    ///
    /// A gap for a hand to fill in keeps its blank before the printed mark beside it; what fills it is
    /// higher than print, or runs into the words around.
    static func stands(in range: Range<Int>, beside mark: Token, of passage: Passage) -> Bool {
        let words = passage.words(in: range)
        guard words.first?.isMachineRead ?? false else { return false }
        if mark.followsBlank { return true }
        return isHigher(words, of: passage)
    }

    /// Whether some words are higher than the digits and capitals of print in a line.
    static func isHigher(_ words: [SourceWord], of passage: Passage) -> Bool {
        let print = passage.words.filter { word in
            !words.contains(word) && word.text.unicodeScalars.allSatisfy { $0.isDigit }
        }
        guard let height = print.compactMap(\.box?.height).min(),
            let own = words.compactMap(\.box?.height).max()
        else { return false }
        return own * 100 > height * excess
    }
}
