internal import DocumentModel

/// Repairs digits that were read as letters and signs where only a number can stand: "Điều 1ó" is "Điều 16",
/// "ngày T9 tháng" is "ngày 19", "tháng II năm" is "tháng 11".
///
/// Days and months are changed only to such as there are. A day that was read as nothing but signs, or such a
/// month in a dateline, was written by hand, and is left for people.
struct MisreadNumbers: LineRule {
    static let examples: [(read: String, repaired: String)] = [
        ("theo khoản l, Điều 3", "theo khoản 1, Điều 3"),
        ("ngày 16 tháng II năm 2025", "ngày 16 tháng 11 năm 2025"),
        ("ngày 22 tháng lÌ năm 2019", "ngày 22 tháng 11 năm 2019"),
        ("ngày 03 tháng § năm 2010;", "ngày 03 tháng 8 năm 2010;"),
        ("ngày 1ó tháng 6", "ngày 16 tháng 6"), ("ngày T9 tháng 6", "ngày 19 tháng 6"),
        ("ngày 3] tháng 3", "ngày 31 tháng 3"), ("ngày 0§ tháng 3", "ngày 08 tháng 3"),
        ("khoản 2 Điều 1ó Luật này", "khoản 2 Điều 16 Luật này"), ("Điều 1i.", "Điều 11."),
        ("Điều S1. Hiệu lực", "Điều 51. Hiệu lực"), ("Điều §. Quyền", "Điều 8. Quyền"),
        ("khoản i, điểm a", "khoản 1, điểm a"),
    ]
    static let counterexamples = [
        "ngày lO tháng 6", "ngày 4Š tháng 6", "ngày T tháng 6", "ngày 9T tháng 6",
        "ngày 0Š tháng Š năm 2020", "ngày ÔŠ tháng § năm 2020", "Hà Nội, ngày 03 tháng § năm 2020",
        "ngày 3 tháng IB năm",
        "Điều lệ Đảng", "Điều S. Quyền", "quý II năm 2025", "Chương I khoản", "Tháng II",
        "khoản lẻ", "ngày 5 tháng Tư năm",
    ]

    /// What strokes, rings and the like are where only a number can stand.
    private static let digits: [Unicode.Scalar: String] = [
        "I": "1", "l": "1", "|": "1", "i": "1", "]": "1", "Ì": "1", "ì": "1", "Í": "1",
        "í": "1", "T": "1", "O": "0", "o": "0", "ó": "6", "§": "8", "S": "5",
    ]

    func repair(_ line: inout RestoredLine) {
        for index in line.words.indices.dropFirst() {
            if let number = Self.number(at: index, of: line.words) {
                line.words[index].change(to: number, .repaired)
            }
        }
    }

    /// The number that a word must be; nil where it may be something else.
    private static func number(at index: Int, of words: [RestoredWord]) -> String? {
        let scalars = words[index].text.unicodeScalars
        let core = scalars.prefix { $0.isDigit || digits[$0] != nil }
        let rest = scalars.dropFirst(core.count)
        guard (1...3).contains(core.count), core.contains(where: { !$0.isDigit }),
            rest.allSatisfy(",;.:)".unicodeScalars.contains)
        else { return nil }
        let number = core.map { digits[$0] ?? String($0) }.joined()
        let hasDigit = core.contains(where: \.isDigit)
        let hasLetter = core.contains { $0.properties.isAlphabetic }
        let after = words.dropFirst(index + 1).first?.text.lowercased()
        let isNumber =
            switch words[index - 1].text.lowercased() {
            case "ngày": after == "tháng" && hasDigit && (1...31).contains(Int(number) ?? 0)
            case "tháng":
                after == "năm" && (1...12).contains(Int(number) ?? 0) && index >= 2
                    && words[index - 2].text.unicodeScalars.allSatisfy(\.isDigit)
                    && (hasLetter || !isDateline(words[..<(index - 2)]))
            case "khoản": hasDigit || core.count == 1
            case "điều": hasDigit || core.elementsEqual(["§"])
            default: false
            }
        return isNumber ? number + String(rest) : nil
    }

    /// Whether a line so far is "Hà Nội, ngày", behind which a hand may have written.
    private static func isDateline(_ words: ArraySlice<RestoredWord>) -> Bool {
        words.dropLast().last?.text.hasSuffix(",") == true
    }
}
