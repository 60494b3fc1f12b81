internal import DocumentModel

/// Repairs the marks of lists by their order, and digits that were read as letters where only a
/// number can stand.
///
/// Points run a, b, c, d, đ, e, g, h … (Decree 30/2020/NĐ-CP, appendix I), parts I, II, III. What
/// the paper itself numbers otherwise is left as it is: only a mark that is none, or that stands
/// there twice, is replaced by the one expected.
struct ListMarks {
    /// The number from 0 of the letter that comes next.
    private var nextLetter: Int?

    /// What begins a line as a part's mark does, read as one or with strokes that may be one.
    private struct RomanMark {
        let page: Int
        let line: Int
        /// Its number from 0.
        let place: Int
        let isRead: Bool
        /// Whether the next number after it is "2.".
        var isBeforeTwo = false
    }

    /// How sure a mark is that follows from the order alone.
    private static let certainty = 0.95

    private static let letters = "abcdđeghiklmnopqrstuvxy".map(String.init)
    private static let romans = [
        "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV",
        "XV", "XVI", "XVII", "XVIII", "XIX", "XX",
    ]

    /// Repairs the pages of a document.
    mutating func repair(_ pages: inout [RestoredPage]) {
        var marks: [RomanMark] = []
        var awaitsNumber = false
        for page in pages.indices {
            for line in pages[page].lines.indices {
                let words = pages[page].lines[line].words
                if let (place, isRead) = Self.romanMark(of: words) {
                    marks.append(RomanMark(page: page, line: line, place: place, isRead: isRead))
                    awaitsNumber = true
                } else if let number = Self.numberMark(of: words) {
                    if awaitsNumber { marks[marks.count - 1].isBeforeTwo = number == "2" }
                    awaitsNumber = false
                }
                repair(&pages[page].lines[line])
            }
        }
        Self.repair(Self.takingOnes(from: marks, in: &pages), in: &pages)
    }

    /// Makes "1." of the marks that are that, and returns the others.
    ///
    /// "l." with "2." next to come is "1."; so is "I.", unless "II." comes after it or what it heads is in
    /// capitals.
    private static func takingOnes(
        from marks: [RomanMark], in pages: inout [RestoredPage]
    ) -> [RomanMark] {
        var after: [RomanMark] = []
        for mark in marks.reversed() {
            let words = pages[mark.page].lines[mark.line].words
            let isPart =
                mark.isRead
                && (after.last?.place == 1 || words[1].text == words[1].text.uppercased())
            if mark.place == 0, mark.isBeforeTwo, !isPart {
                pages[mark.page].lines[mark.line].words[0].change(
                    to: "1.", .ordered, certainty: certainty)
            } else {
                after.append(mark)
            }
        }
        return after.reversed()
    }

    /// Repairs a line; lines come in the order of the document.
    private mutating func repair(_ line: inout RestoredLine) {
        guard let first = line.words.first else { return }
        if let mark = letterMark(first.text) {
            line.words[0].change(to: mark, .ordered, certainty: Self.certainty)
        }
        for index in line.words.indices.dropFirst() {
            if let number = Self.number(at: index, of: line.words) {
                line.words[index].change(to: number, .repaired, certainty: Self.certainty)
            }
        }
    }

    /// "HI." after "II." is "III."; I, I, HI, IV: the second I has lost a stroke.
    private static func repair(_ marks: [RomanMark], in pages: inout [RestoredPage]) {
        var before: Int?
        for (index, mark) in marks.enumerated() {
            var place = mark.place
            if place == before, index + 1 < marks.count, marks[index + 1].place == place + 2 {
                place += 1
            } else if !mark.isRead, place != before.map({ $0 + 1 }) ?? 0 {
                continue
            }
            before = place
            if place != mark.place || !mark.isRead {
                pages[mark.page].lines[mark.line].words[0].change(
                    to: romans[place] + ".", .ordered, certainty: certainty)
            }
        }
    }

    /// "ø)" after "e)" is "g)", "d)" after "d)" is "đ)".
    private mutating func letterMark(_ text: String) -> String? {
        guard text.hasSuffix(")"), (2...3).contains(text.unicodeScalars.count) else { return nil }
        let core = String(text.dropLast())
        guard core.unicodeScalars.allSatisfy({ !$0.isDigit && $0.value != 0x28 }) else {
            return nil
        }
        let place = Self.letters.firstIndex(of: core)
        guard let next = nextLetter, next < Self.letters.count else {
            nextLetter = place.map { $0 + 1 }
            return nil
        }
        let isStroke = ["d", "đ"].contains(core) && ["d", "đ"].contains(Self.letters[next])
        if let place, !isStroke {
            nextLetter = place + 1
            return nil
        }
        nextLetter = next + 1
        return Self.letters[next] + ")"
    }

    /// The number from 0 of the Roman mark that a line begins with, and whether it is read as one.
    private static func romanMark(of words: [RestoredWord]) -> (place: Int, isRead: Bool)? {
        guard let text = words.first?.text, text.hasSuffix("."),
            (2...6).contains(text.unicodeScalars.count),
            words.dropFirst().first?.text.unicodeScalars.first?.properties.isUppercase == true
        else { return nil }
        let core = String(text.dropLast())
        if let place = romans.firstIndex(of: core) { return (place, true) }
        return strokes(of: core).flatMap(romans.firstIndex).map { ($0, false) }
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

    /// What strokes and rings are where only a number can stand.
    private static let digits: [Unicode.Scalar: String] = [
        "I": "1", "l": "1", "|": "1", "i": "1", "O": "0", "o": "0", "ó": "6",
    ]

    /// "khoản l" is "khoản 1", "Điều 1ó" is "Điều 16", "ngày 1ó tháng" is "ngày 16", "ngày 16 tháng II
    /// năm" is "tháng 11".
    private static func number(at index: Int, of words: [RestoredWord]) -> String? {
        let text = words[index].text
        let core = text.unicodeScalars.prefix { $0.isDigit || digits[$0] != nil }
        let rest = text.unicodeScalars.dropFirst(core.count)
        guard (1...3).contains(core.count), rest.allSatisfy({ ",;.:)".unicodeScalars.contains($0) })
        else { return nil }
        let hasDigit = core.contains(where: \.isDigit)
        let before = words[index - 1].text.lowercased()
        let isMonth =
            before == "tháng" && index >= 2 && index + 1 < words.count
            && words[index + 1].text.lowercased() == "năm"
            && words[index - 2].text.unicodeScalars.allSatisfy(\.isDigit)
        let isDay =
            before == "ngày" && hasDigit && index + 1 < words.count
            && words[index + 1].text.lowercased() == "tháng"
        guard
            isMonth || isDay || (["khoản", "điều"].contains(before) && hasDigit)
                || (before == "khoản" && core.count == 1)
        else { return nil }
        return core.map { digits[$0] ?? String($0) }.joined() + String(rest)
    }
}
