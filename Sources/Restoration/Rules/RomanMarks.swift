internal import DocumentModel

/// Repairs the Roman numbers of parts and chapters: I, I, HI, IV are I to IV.
struct RomanMarks: DocumentRule {
    static let examples: [(read: [String], repaired: [String])] = [
        (
            ["I. MỤC", "H. NỘI", "HI. TỔ", "IV. KINH"],
            ["I. MỤC", "II. NỘI", "III. TỔ", "IV. KINH"]
        ),
        (["L. MỤC ĐÍCH", "II. YÊU CẦU"], ["I. MỤC ĐÍCH", "II. YÊU CẦU"]),
        (["I. A", "H. B", "II. C", "IV. D"], ["I. A", "II. B", "III. C", "IV. D"]),
        (["I. A", "Il. B", "Ill. C"], ["I. A", "II. B", "III. C"]),
        (["l. Văn", "2. Bản"], ["1. Văn", "2. Bản"]),
        (["I. Cấp", "2. Thu", "3. Gia"], ["1. Cấp", "2. Thu", "3. Gia"]),
        (["I. A", "II. B", "I. Cấp", "2. Thu"], ["I. A", "II. B", "1. Cấp", "2. Thu"]),
        (["I. A", "2. Bản", "Il. B"], ["I. A", "2. Bản", "II. B"]),
        (["I. A", "l. Văn", "2. Bản", "H. B"], ["I. A", "1. Văn", "2. Bản", "II. B"]),
        (["L. A", "1. Văn", "2. Bản"], ["I. A", "1. Văn", "2. Bản"]),
        (["I. A", "I. B", "HI. C", "IV. D"], ["I. A", "II. B", "III. C", "IV. D"]),
        (
            ["Chương I", "Chương H", "Chương II", "Chương TV"],
            ["Chương I", "Chương II", "Chương III", "Chương IV"]
        ),
        (
            ["Chương VI", "Chương VH ĐIỀU KHOẢN"], ["Chương VI", "Chương VII ĐIỀU KHOẢN"]
        ),
    ]
    static let counterexamples = [
        // The paper itself leaves a mark out, or begins again.
        ["I. MỤC", "III. TỔ"], ["I. MỤC", "II. NỘI", "II. TỔ"], ["1. Sở", "2. Ban"],
        // No mark comes before: nothing is expected.
        ["H. NỘI"], ["T. ƯƠNG"], ["I. MỤC", "TL. GIÁM ĐỐC"], ["I. MỤC", "N. V. An"],
        ["I. A", "I. B", "II. C"], ["I. A", "2. Bản", "II. B"],
        ["I. A", "1. Văn", "2. Bản"], ["I. MỤC TIÊU", "2. Bản"], ["I. A", "HI. B", "IV. C"],
        ["Chương I", "Chương TV này"], ["Chương trình"], ["Chương I", "Chương III"],
    ]

    /// A mark, read as one or with strokes that may be one.
    private struct Mark {
        let place: WordPlace
        let suffix: String
        /// Its number from 0.
        let number: Int
        var isRead: Bool
        /// Whether the next number after it is "2.".
        var isBeforeTwo = false
    }

    private static let romans = [
        "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV",
        "XV", "XVI", "XVII", "XVIII", "XIX", "XX",
    ]

    func repair(_ pages: inout [RestoredPage]) {
        var chapters: [Mark] = []
        var parts: [Mark] = []
        var awaitsNumber = false
        for place in pages.lineStarts {
            let words = pages.line(of: place)
            if let chapter = Self.chapter(at: place, of: words) {
                chapters.append(chapter)
            } else if let part = Self.part(at: place, of: words) {
                parts.append(part)
                awaitsNumber = true
            } else if let number = Self.numberMark(of: words) {
                if awaitsNumber { parts[parts.count - 1].isBeforeTwo = number == "2" }
                awaitsNumber = false
            }
        }
        Self.repair(chapters, in: &pages)
        Self.repair(Self.takingOnes(from: parts, in: &pages), in: &pages)
    }

    /// Makes "1." of the marks that are that, and returns the others.
    ///
    /// "l." with "2." next to come is "1."; so is "I.", unless "II." comes after it or what it heads is in
    /// capitals.
    private static func takingOnes(
        from marks: [Mark], in pages: inout [RestoredPage]
    ) -> [Mark] {
        var after: [Mark] = []
        for mark in marks.reversed() {
            let heading = pages.line(of: mark.place)[1].text
            let isPart =
                mark.isRead && (after.last?.number == 1 || heading == heading.uppercased())
            if mark.number == 0, mark.isBeforeTwo, !isPart {
                pages[mark.place].change(to: "1.", .ordered)
            } else {
                after.append(mark)
            }
        }
        return after.reversed()
    }

    /// "HI." after "II." is "III."; I, I, HI, IV: the second I has lost a stroke.
    private static func repair(_ marks: [Mark], in pages: inout [RestoredPage]) {
        var before: Int?
        for (index, mark) in marks.enumerated() {
            var number = mark.number
            if number == before, index + 1 < marks.count, marks[index + 1].number == number + 2 {
                number += 1
            } else if !mark.isRead, number != before.map({ $0 + 1 }) ?? 0 {
                continue
            }
            before = number
            if number != mark.number || !mark.isRead {
                pages[mark.place].change(to: romans[number] + mark.suffix, .ordered)
            }
        }
    }

    /// The mark that a line begins with; nil where it begins with none.
    private static func part(at place: WordPlace, of words: [RestoredWord]) -> Mark? {
        guard let text = words.first?.text, text.hasSuffix("."),
            (2...6).contains(text.unicodeScalars.count),
            words.dropFirst().first?.text.beginsWithCapital == true
        else { return nil }
        return mark(String(text.dropLast()), at: place, suffix: ".")
    }

    /// The number of a chapter that a line is, perhaps with the title behind it.
    private static func chapter(at place: WordPlace, of words: [RestoredWord]) -> Mark? {
        guard words.count > 1, words[0].text.lowercased() == "chương",
            words.dropFirst(2).first?.text.unicodeScalars.first?.properties.isLowercase != true
        else { return nil }
        let shape = TokenShape(words[1].text.unicodeScalars)
        guard shape.prefix.isEmpty, shape.core.count <= 6 else { return nil }
        let second = WordPlace(page: place.page, line: place.line, word: 1)
        // "TL." begins lines as well, but is no chapter.
        let core = shape.core.map { $0 == "T" ? "I" : $0 }
        var mark = mark(core.text, at: second, suffix: shape.suffix.text)
        if core != shape.core { mark?.isRead = false }
        return mark
    }

    private static func mark(_ core: String, at place: WordPlace, suffix: String) -> Mark? {
        if let number = romans.firstIndex(of: core) {
            return Mark(place: place, suffix: suffix, number: number, isRead: true)
        }
        return strokes(of: core).flatMap(romans.firstIndex).map {
            Mark(place: place, suffix: suffix, number: $0, isRead: false)
        }
    }

    /// The number that a line begins with as the mark of a point, "2."; nil where it does not.
    private static func numberMark(of words: [RestoredWord]) -> Substring? {
        guard words.count > 1, let text = words.first?.text, text.hasSuffix("."),
            (2...3).contains(text.utf8.count),
            text.unicodeScalars.dropLast().allSatisfy(\.isDigit)
        else { return nil }
        return text.dropLast()
    }

    /// A mark as the strokes that it may have been taken from; nil where it is no such mark.
    private static func strokes(of core: String) -> String? {
        guard core.unicodeScalars.contains(where: { !$0.isDigit }) else { return nil }
        var strokes = ""
        for scalar in core.unicodeScalars {
            switch scalar {
            case "I", "l", "1", "|", "i", "L", "Í", "Ì", "Ị", "Ĩ", "]": strokes += "I"
            case "H": strokes += "II"
            case "E", "Ê", "Ể", "Ệ": strokes += "I"
            case "V", "v", "Y": strokes += "V"
            case "X", "x": strokes += "X"
            default: return nil
            }
        }
        return strokes
    }
}
