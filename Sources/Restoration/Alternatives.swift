internal import DocumentModel

/// What else the engine saw in the place of each character of a word, as evidence against what it
/// chose.
struct Alternatives: Sendable, Hashable {
    /// A letter that may stand in a character's place.
    struct Choice: Sendable, Hashable {
        /// The letter's number in the alphabet.
        let letter: Int
        /// ln of how much less sure the engine is of it than of what it chose, at most 0.
        let doubt: Float
    }

    /// The choices for each character; empty where the engine gave none for the word.
    private(set) var choices: [[Choice]] = []

    /// No evidence.
    init() {}

    /// The alternatives for a word, where its symbols are one for one its characters.
    init(_ word: RecognizedWord) {
        let scalars = Array(word.text.unicodeScalars)
        guard scalars.count == word.symbols.count,
            zip(scalars, word.symbols).allSatisfy({ scalar, symbol in
                symbol.choices.contains { $0.text.unicodeScalars.elementsEqual([scalar]) }
            })
        else { return }
        choices = zip(scalars, word.symbols).map { scalar, symbol in
            let chosen = symbol.choices.first { $0.text.unicodeScalars.first == scalar }
            guard let chosen, chosen.confidence > 0 else { return [] }
            return symbol.choices.compactMap { choice in
                guard choice.confidence > 0, choice.text.unicodeScalars.count == 1,
                    let other = choice.text.unicodeScalars.first, other != scalar,
                    let letter = Alphabet.number(of: other)
                else { return nil }
                return Choice(
                    letter: letter,
                    doubt: min(0, logarithm(Float(choice.confidence / chosen.confidence))))
            }
        }
        if choices.allSatisfy(\.isEmpty) { choices = [] }
    }

    /// The alternatives for a range of the characters.
    func part(_ range: Range<Int>) -> Alternatives {
        var part = Alternatives()
        guard range.upperBound <= choices.count else { return part }
        part.choices = Array(choices[range])
        if part.choices.allSatisfy(\.isEmpty) { part.choices = [] }
        return part
    }
}
