internal import DocumentModel

/// Joins the dates and codes of which an engine read the digits in pieces: "24/1 1/2017", "68/201 9/NĐ-CP".
///
/// Joined are digits only, in a whole date of this century or the last, or in the year of a code; where the
/// first piece may be a number of its own ("khoản 3 1/8/2015"), only what must be a day. No digit is added,
/// lost or changed. A blank beside a slash or hyphen stays: offices type it ("22/KH- UBND"), and leave it
/// where a hand is to write ("15/ 8/2025").
struct SplitNumbers: LineRule {
    static let examples: [(read: String, repaired: String)] = [
        ("ngày 24/1 1/2017 của", "ngày 24/11/2017 của"),
        ("(28/1 1/2025),", "(28/11/2025),"),
        ("ngày 06/12/201 9.", "ngày 06/12/2019."), ("Ngày 3 1/08/2015 của", "Ngày 31/08/2015 của"),
        ("tháng 1 1 năm 2025", "tháng 11 năm 2025"), ("ngày 1 1 tháng 4", "ngày 11 tháng 4"),
        ("số 68/201 9/NĐ-CP ngày", "số 68/2019/NĐ-CP ngày"), ("(50/20 14/QH13)", "(50/2014/QH13)"),
        ("ngày 1 1/1 1/2025", "ngày 11/11/2025"),
    ]
    static let counterexamples = [
        "khoản 3 1/08/2015", "có 7 26/4/2018", "0 04/8/2020", "từ 24/1 21/2017", "ngày 3 1/02/2017",
        "1/2 1/2020", "mục 1 1 năm", "ngày 4 5 tháng", "ngày 3/8, 2020", "tháng 1 3 năm 2025",
        "Số: 146 /QĐ-TTg", "số 1 07/2021/NĐ-CP", "số 22/KH- UBND", "số 71/ NQ-CP",
        "đến 31/ 12/2019", "năm 2025 /QĐ-UBND", "12/KH-UBND - UBND", "2020 - 2025",
        "ngày 24/11/2017 1", "1/4/2018 - 2/5/2018", "15/8/202 56", "số 12 2014/QH13",
    ]

    /// More pieces were never seen.
    private static let mostPieces = 3

    func repair(_ line: inout RestoredLine) {
        var first = 0
        while first + 1 < line.words.count {
            for count in 2...Self.mostPieces where first + count <= line.words.count {
                let pieces = line.words[first..<first + count]
                guard Self.isOne(pieces, of: line.words) else { continue }
                line.words.replaceSubrange(
                    first..<first + count, with: [Self.joined(Array(pieces))])
                break
            }
            first += 1
        }
    }

    private static func isOne(
        _ pieces: ArraySlice<RestoredWord>, of words: [RestoredWord]
    ) -> Bool {
        let texts = pieces.lazy.map(\.text.unicodeScalars)
        guard let head = texts.first,
            texts.dropLast().allSatisfy({ $0.last?.isDigit == true }),
            texts.dropFirst().allSatisfy({ $0.first?.isDigit == true })
        else { return false }
        let before = words[..<pieces.startIndex].last?.text.lowercased()
        let after = words[pieces.endIndex...].first?.text.lowercased()
        let core = TokenShape(texts.joined()).core
        if core.allSatisfy(\.isDigit) { return isDayOrMonth(core, before: before, after: after) }
        if isDate(core) { return head.contains("/") || before == "ngày" }
        return head.contains("/") && hasYear(core)
    }

    /// Whether what follows the number of a code is a year: 68/2019/NĐ-CP.
    private static func hasYear(_ core: [Unicode.Scalar]) -> Bool {
        let groups = core.split(separator: "/", omittingEmptySubsequences: false)
        return groups.count == 3 && isYear(groups[1]) && CodeConsistency.isWellFormed(core)
    }

    private static func joined(_ pieces: [RestoredWord]) -> RestoredWord {
        var whole = pieces[0]
        whole.raw = pieces.map(\.raw).filter { !$0.isEmpty }.joined(separator: " ")
        whole.box = pieces.compactMap(\.box).union
        whole.text = pieces.map(\.text).joined(separator: " ")
        whole.change(
            to: pieces.map(\.text).joined(), .repaired,
            certainty: pieces.map(\.probability).reduce(RestoredWord.certaintyOfRules, min))
        return whole
    }

    /// Two digits of "ngày 11 tháng" or "tháng 11 năm".
    private static func isDayOrMonth(
        _ digits: [Unicode.Scalar], before: String?, after: String?
    ) -> Bool {
        guard digits.count == 2, let number = Int(digits.text) else { return false }
        return before == "ngày" && after == "tháng" && (10...31).contains(number)
            || before == "tháng" && after == "năm" && (10...12).contains(number)
    }

    /// Day, month and year of four digits, with slashes.
    private static func isDate(_ core: [Unicode.Scalar]) -> Bool {
        let parts = core.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 3, parts.allSatisfy({ $0.allSatisfy(\.isDigit) }),
            (1...2).contains(parts[0].count), (1...2).contains(parts[1].count), isYear(parts[2]),
            let day = Int(parts[0].text), let month = Int(parts[1].text),
            let year = Int(parts[2].text)
        else { return false }
        return CivilDate(year: year, month: month, day: day) != nil
    }

    /// A year of this century or the last.
    private static func isYear(_ digits: some Collection<Unicode.Scalar>) -> Bool {
        digits.count == 4 && digits.allSatisfy(\.isDigit)
            && (digits.text.hasPrefix("19") || digits.text.hasPrefix("20"))
    }
}
