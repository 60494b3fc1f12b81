internal import DocumentModel
internal import Vietnamese

/// Repairs the marks of points: "e)" after "b)" is "c)", "8)" before "h)" is "g)".
struct LetterMarks: DocumentRule {
    static let examples: [(read: [String], repaired: [String])] = [
        (["a)", "b)", "c)", "d)", "d)", "e)", "ø)"], ["a)", "b)", "c)", "d)", "đ)", "e)", "g)"]),
        (["a)", "b)", "ce)", "đ)"], ["a)", "b)", "c)", "d)"]),
        (["a)", "b)", "e)", "đ)", "đ)"], ["a)", "b)", "c)", "d)", "đ)"]),
        (["a)", "b)", "e)"], ["a)", "b)", "c)"]),
        (["đ)", "e)", "8)", "h)"], ["đ)", "e)", "g)", "h)"]),
        (["đ)", "e)", "8g)", "h)"], ["đ)", "e)", "g)", "h)"]),
        (["h)", "1)", "k)", "1)"], ["h)", "i)", "k)", "l)"]),
        (["4)", "b)", "c)", "8)", "b)"], ["a)", "b)", "c)", "a)", "b)"]),
        (["_8) Các", "b)"], ["a) Các", "b)"]),
    ]
    static let counterexamples = [
        // The paper itself leaves a mark out, or begins again.
        ["a)", "b)", "e)", "g)"], ["a)", "b)", "a)", "b)"],
        ["a) Các", "(a)", "1)"], ["a)", "1)", "2)", "b)"], ["đ)", "e)", "7)", "8)", "9)"],
        ["đ)", "e)", "8)", "9)"], ["đ)", "e)", "2a)"],
        // No mark comes before: nothing is expected.
        ["ø) gì"], ["8)", "9)"], ["3)", "4)", "b)"],
        // What ends a bracket is no mark.
        ["b)", "vi phạm (nếu", "có) cho cơ"], ["b)", "hai (ghi bằng", "8)"], ["b)", "có) thì"],
        ["b)", "VT) và"],
    ]

    /// What begins a line with a bracket behind it.
    private struct Mark {
        let place: WordPlace
        let core: String
        /// Whether a digit stands beside the letter: "8g)".
        let isDoubled: Bool
        /// Its number from 0 among the letters.
        var letter: Int? { letters.firstIndex(of: core) }
        var number: Int? { Int(core) }
    }

    private static let letters = "abcdđeghiklmnopqrstuvxy".map(String.init)

    /// The digits and other letters that engines take a letter for; what is neither is taken for any.
    private static let lookalikes: [String: Set<String>] = [
        "a": ["2", "4", "8", "á", "à", "ä", "@"], "c": ["e"], "d": ["đ"], "đ": ["d"], "e": ["c"],
        "g": ["8", "9", "q"], "i": ["1", "l"], "l": ["1", "i"], "o": ["0"], "q": ["9", "g"],
    ]

    func repair(_ pages: inout [RestoredPage]) {
        let marks = Self.marks(of: pages)
        var next: Int?
        var lastNumber: Int?
        for (index, mark) in marks.enumerated() {
            let following = marks.dropFirst(index + 1).first
            guard
                let letter = Self.letter(
                    of: mark, expected: next, lastNumber: lastNumber, following: following)
            else {
                lastNumber = mark.number ?? lastNumber
                continue
            }
            next = letter + 1 < Self.letters.count ? letter + 1 : nil
            pages[mark.place].change(to: Self.letters[letter] + ")", .ordered)
        }
    }

    /// The number from 0 of the letter that a mark is; nil where it is none.
    private static func letter(
        of mark: Mark, expected: Int?, lastNumber: Int?, following: Mark?
    ) -> Int? {
        let isItself =
            if let letter = mark.letter {
                letter == expected
                    || following?.letter == letter + 1 && !mark.isDoubled
                        && !"dđ".contains(mark.core)
            } else if let number = mark.number {
                lastNumber == number - 1 || following?.number == number + 1
            } else {
                false
            }
        guard !isItself else { return mark.letter }
        guard !mark.isDoubled else { return nil }
        if let expected, looks(mark.core, like: letters[expected]) { return expected }
        if following?.core == "b", looks(mark.core, like: "a") { return 0 }
        return mark.letter ?? (mark.number == nil ? expected : nil)
    }

    private static func looks(_ core: String, like letter: String) -> Bool {
        lookalikes[letter]?.contains(core) == true
    }

    private static func marks(of pages: [RestoredPage]) -> [Mark] {
        var marks: [Mark] = []
        var isInBrackets = false
        for place in pages.lineStarts {
            let words = pages.line(of: place)
            if !isInBrackets, let mark = mark(at: place, words[0].text) { marks.append(mark) }
            isInBrackets = Self.leavesBracketOpen(words)
        }
        return marks
    }

    private static func leavesBracketOpen(_ words: [RestoredWord]) -> Bool {
        words.reversed().lazy.flatMap { $0.text.unicodeScalars.reversed() }
            .first { "()".unicodeScalars.contains($0) } == "("
    }

    /// The mark that a word is, without specks before it; nil where it is none.
    private static func mark(at place: WordPlace, _ text: String) -> Mark? {
        guard text.hasSuffix(")"), (2...3).contains(text.unicodeScalars.count) else { return nil }
        let core = text.unicodeScalars.dropLast().drop { "_'".unicodeScalars.contains($0) }
        guard let first = core.first, let last = core.last, !core.contains("(") else { return nil }
        guard core.count == 2, first.isDigit != last.isDigit else {
            // "có)" is a word, "VT)" an abbreviation.
            let isWord =
                core.count == 2
                && (Syllable.isPossible(String(core)) || core.allSatisfy(\.properties.isUppercase))
            return isWord ? nil : Mark(place: place, core: String(core), isDoubled: false)
        }
        return Mark(place: place, core: String(first.isDigit ? last : first), isDoubled: true)
    }
}
