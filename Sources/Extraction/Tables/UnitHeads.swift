/// Words that the name of a unit or office holder begins with, from `units.tsv`.
struct UnitHeads: Sendable {
    private enum Place: String {
        case issuer, unit, small
        case other = "none"
    }

    /// Words of duties and things that begin like a unit.
    static let counterexamples = [
        "Báo cáo kết quả", "Ban hành kế hoạch", "Phòng, chống tham nhũng", "Hội nghị tổng kết",
        "Trường hợp vướng mắc", "Bộ tiêu chí đánh giá",
        "Đội ngũ cán bộ", "Sở hữu trí tuệ", "Trưởng thành", "Tổ chức thực hiện", "Bộ máy",
    ]

    /// Words that the name of a body begins with at the top of a document.
    let issuers: PhraseTable
    /// Names and offices that begin a unit of their own wherever they stand in a list.
    let strong: PhraseTable
    /// Words in small letters that begin a unit, but belong to the one before after "các".
    let weak: PhraseTable
    private let others: PhraseTable

    /// Reads the rows: words and where they count.
    init(_ rows: [LexiconRow]) throws(LexiconError) {
        var words: [Place: [String]] = [:]
        for row in rows {
            _ = try row.phrase()
            for place in row.columns[1].split(separator: ",", omittingEmptySubsequences: false) {
                guard let place = Place(rawValue: String(place)) else {
                    throw row.error(.unknownWord(row.columns[1]))
                }
                words[place, default: []].append(row.name)
            }
        }
        issuers = PhraseTable(words[.issuer, default: []])
        strong = PhraseTable(words[.unit, default: []], spelled: true)
        weak = PhraseTable(words[.small, default: []], spelled: true)
        others = PhraseTable(words[.other, default: []], spelled: true)
    }

    /// Whether a unit begins at a token.
    func begins(at token: Int, in passage: Passage) -> Bool {
        isStrong(at: token, in: passage) || weak.end(at: token, in: passage) != nil
    }

    /// Whether a unit of its own begins at a token: a name with a capital.
    func isStrong(at token: Int, in passage: Passage) -> Bool {
        guard passage.tokens.indices.contains(token), passage.tokens[token].isCapitalized,
            others.end(at: token, in: passage) == nil
        else { return false }
        return strong.end(at: token, in: passage) != nil
    }
}
