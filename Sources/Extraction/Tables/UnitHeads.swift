/// Words that the name of a unit or office holder begins with, from `units.tsv`.
struct UnitHeads: Sendable {
    private enum Place: String {
        case issuer, unit, small, several, matter
        case other = "none"
    }

    /// Words of duties and things that begin like a unit.
    static let counterexamples = [
        "Báo cáo kết quả", "Ban hành kế hoạch", "Phòng, chống tham nhũng", "Hội nghị tổng kết",
        "Trường hợp vướng mắc", "Bộ tiêu chí đánh giá",
        "Đội ngũ cán bộ", "Sở hữu trí tuệ", "Trưởng thành", "Tổ chức thực hiện", "Bộ máy",
        "các dự án đầu tư", "các trường hợp vi phạm", "Các thông số quan trắc",
    ]

    /// Words that the name of a body begins with at the top of a document.
    let issuers: PhraseTable
    /// Names and offices that begin a unit of their own wherever they stand in a list.
    let strong: PhraseTable
    /// Words in small letters that begin a unit, but belong to the one before after "các".
    let weak: PhraseTable
    private let others: PhraseTable
    /// What "các" and "mỗi" are said of, where they name units.
    private let several: PhraseTable
    /// Places and things whose first word alone would name units: "các cơ sở dữ liệu".
    private let matters: PhraseTable

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
        several = PhraseTable(words[.several, default: []], spelled: true)
        matters = PhraseTable(words[.matter, default: []], spelled: true)
    }

    /// Whether a unit begins at a token.
    func begins(at token: Int, in passage: Passage) -> Bool {
        isStrong(at: token, in: passage) || isWeak(at: token, in: passage)
            || isLocality(at: token, in: passage)
    }

    /// Whether a province or city by name begins at a token: "tỉnh Đắk Lắk".
    private func isLocality(at token: Int, in passage: Passage) -> Bool {
        guard let end = Self.localities.end(at: token, in: passage), end < passage.tokens.count
        else {
            return false
        }
        return passage.tokens[end].isCapitalized && !passage.tokens[end].isUppercase
    }

    private static let localities = PhraseTable(["tỉnh", "thành phố", "TP", "TP."], spelled: true)

    /// Whether words in small letters that name units begin at a token.
    func isWeak(at token: Int, in passage: Passage) -> Bool {
        guard let end = weak.end(at: token, in: passage) else { return false }
        guard ["cac4", "nhưng3", "môi3"].contains(passage.tokens[end - 1].spelling) else {
            return true
        }
        return matters.end(at: end, in: passage) == nil
            && several.end(at: end, in: passage) != nil
    }

    /// Whether a unit of its own begins at a token: a name with a capital.
    func isStrong(at token: Int, in passage: Passage) -> Bool {
        guard passage.tokens.indices.contains(token), passage.tokens[token].isCapitalized,
            others.end(at: token, in: passage) == nil
        else { return false }
        return strong.end(at: token, in: passage) != nil
    }
}
