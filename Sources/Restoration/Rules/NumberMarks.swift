internal import DocumentModel

/// Repairs the numbers that lines begin with, in lists and in tables: "A." between "3." and "5." is "4.",
/// "ọ" between 8 and 10 is 9, "2," after "1." is "2.".
///
/// Digits are taken for others only in the marks of items, whose neighbours on both sides tell which: numbers of
/// tables are left as they were read.
struct NumberMarks: DocumentRule {
    static let examples: [(read: [String], repaired: [String])] = [
        (["3. Sở", "A. Ban", "5. Hội"], ["3. Sở", "4. Ban", "5. Hội"]),
        (["7. Sở", "§. Ban", "9. Hội"], ["7. Sở", "8. Ban", "9. Hội"]),
        (["4. Sở", "3, Ban", "6. Hội"], ["4. Sở", "5. Ban", "6. Hội"]),
        (["8 Sở", "ọ Ban", "10 Hội"], ["8 Sở", "9 Ban", "10 Hội"]),
        (["18", "1o", "20", "2¡"], ["18", "19", "20", "2¡"]),
        (["1. Sở", "2, Ban"], ["1. Sở", "2. Ban"]),
        (["1, Sở", "2, Ban", "3, Hội"], ["1. Sở", "2. Ban", "3. Hội"]),
        (["1. Sở", "bằng khen.", "2, Ban"], ["1. Sở", "bằng khen.", "2. Ban"]),
    ]
    static let counterexamples = [
        ["3. Sở", "A. Ban", "4. Hội"], ["3. Sở", "B. Ban", "5. Hội"], ["A. Sở", "B. Ban"],
        ["7. Sở", "6. Ban", "7. Hội"], ["7. Sở", "9. Ban"], ["8 Sở", "ọ. Ban", "10 Hội"],
        // The end of a reference.
        ["1. Tại khoản 1,", "2, Điều 5 Luật này"], ["1. Theo các Điều 1", "2, Điều 5"],
        ["l, Sở", "2. Ban"], ["1. Sở", "2, 3 và 4"], ["1, Sở"], ["1. Sở", "3, Ban"],
        ["1. Sở", "2,5 triệu"],
        ["3 huyện", "đã", "5 xã"],
        // Numbers of a column, which are none of a row.
        ["0", "7", "2"], ["4 xã", "3 xã", "6 xã"], ["4.", "3.", "6."],
        ["4. Sở", "3. tỷ", "6. Hội"],
    ]

    /// A number that a line begins with, or what looks like one.
    private struct Mark {
        let place: WordPlace
        let core: [Unicode.Scalar]
        let suffix: String
        /// Whether a comma stands where the point of a list's mark would.
        let hasComma: Bool
        /// Whether a sentence begins behind it.
        let isBeforeCapital: Bool
        /// Whether its digits may be taken for others: not where it may be a number of a table.
        var mayBeChanged: Bool { number == nil || isBeforeCapital && !suffix.isEmpty }
        var number: Int? { core.allSatisfy(\.isDigit) ? Int(core.text) : nil }
    }

    /// What engines take a digit for.
    private static let lookalikes: [Unicode.Scalar: String] = [
        "0": "OoÔô", "1": "IilíìïÍÌ|]!¡T7", "2": "Zz?", "3": "5ä8", "4": "AÁ", "5": "SsŠš3",
        "6": "óÓôöõG8b", "7": "¿?T1", "8": "§6B&3", "9": "oọgq",
    ]

    func repair(_ pages: inout [RestoredPage]) {
        let marks = Self.marks(of: pages)
        Self.repair(marks.filter { !$0.suffix.isEmpty }, in: &pages)
        Self.repair(marks.filter(\.suffix.isEmpty), in: &pages)
    }

    private static func repair(_ marks: [Mark], in pages: inout [RestoredPage]) {
        var last: Int?
        for (index, mark) in marks.enumerated() {
            let following = marks.dropFirst(index + 1).first?.number
            var number = mark.number
            if let last, following == last + 2, mark.mayBeChanged,
                looks(mark.core, like: last + 1)
            {
                number = last + 1
            } else if mark.hasComma, number != last.map({ $0 + 1 }),
                number != 1 || following != 2
            {
                number = nil
            }
            guard let number else { continue }
            last = number
            if number != mark.number || mark.hasComma {
                pages[mark.place].change(to: String(number) + mark.suffix, .ordered)
            }
        }
    }

    private static func looks(_ core: [Unicode.Scalar], like number: Int) -> Bool {
        let digits = Array(String(number).unicodeScalars)
        return core.count == digits.count
            && zip(core, digits).allSatisfy {
                $0 == $1 || lookalikes[$1]?.unicodeScalars.contains($0) == true
            }
    }

    private static func marks(of pages: [RestoredPage]) -> [Mark] {
        var marks: [Mark] = []
        var before: RestoredWord?
        for place in pages.lineStarts {
            let words = pages.line(of: place)
            if let mark = mark(at: place, of: words, after: before) { marks.append(mark) }
            before = words.last
        }
        return marks
    }

    private static func mark(
        at place: WordPlace, of words: [RestoredWord], after before: RestoredWord?
    ) -> Mark? {
        let shape = TokenShape(words[0].text.unicodeScalars)
        guard shape.prefix.isEmpty, (1...3).contains(shape.core.count),
            shape.core.allSatisfy({ $0.isDigit || likeDigits.contains($0) })
        else { return nil }
        let isBeforeCapital = words.dropFirst().first?.text.beginsWithCapital == true
        func mark(suffix: String, hasComma: Bool = false) -> Mark {
            Mark(
                place: place, core: shape.core, suffix: suffix, hasComma: hasComma,
                isBeforeCapital: isBeforeCapital)
        }
        switch shape.suffix {
        case []: return mark(suffix: "")
        case ["."]: return mark(suffix: ".")
        case [","] where isBeforeCapital && !mayNameNumbers(before):
            return mark(suffix: ".", hasComma: true)
        default: return nil
        }
    }

    private static let likeDigits = Set(lookalikes.values.joined().unicodeScalars)
    private static let numbered: Set<String> = [
        "khoản", "điểm", "điều", "mục", "số", "và", "ngày", "tháng", "quý",
    ]

    /// Whether a number at the beginning of the next line may belong to what a line ends with.
    private static func mayNameNumbers(_ last: RestoredWord?) -> Bool {
        guard let last, let end = last.text.unicodeScalars.last else { return false }
        return end == "," || end.isDigit || numbered.contains(last.text.lowercased())
    }
}
