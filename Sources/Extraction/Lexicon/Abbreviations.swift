/// Abbreviations in the names of units, from `abbreviations.tsv`.
struct Abbreviations: Sendable {
    /// Names and what they are without abbreviations.
    static let examples: [(name: String, full: String)] = [
        ("UBND tỉnh", "Ủy ban nhân dân tỉnh"),
        ("Sở KH&CN", "Sở Khoa học và Công nghệ"),
        ("SỞ KH & CN", "SỞ Khoa học và Công nghệ"),
        ("Sở VH,TT&DL", "Sở Văn hóa, Thể thao và Du lịch"),
        ("Văn phòng HĐND, UBND tỉnh", "Văn phòng Hội đồng nhân dân, Ủy ban nhân dân tỉnh"),
        ("Sở CT", "Sở Công Thương"), ("CT UBND TP", "Chủ tịch Ủy ban nhân dân thành phố"),
        ("UBND TP. Long Xuyên", "Ủy ban nhân dân thành phố Long Xuyên"),
        ("TTg", "Thủ tướng Chính phủ"), ("Sở LĐ-TB&XH", "Sở Lao động - Thương binh và Xã hội"),
    ]
    /// Names that have none.
    static let counterexamples = [
        "Sở Xây dựng", "Ban Quản lý Khu kinh tế", "cp", "tp", "vp",
    ]

    private struct Abbreviation: Sendable {
        var phrase: Phrase
        /// Whether each token must be in capitals on the paper.
        var capitals: [Bool]
        var full: String
    }

    private let byFirst: [String: [Abbreviation]]

    /// Reads the rows: abbreviation and what it stands for.
    init(_ rows: [LexiconRow]) throws(LexiconError) {
        var all: [Abbreviation] = []
        for row in rows {
            let capitals = Passage(row.name).tokens.map(\.isUppercase)
            all.append(
                Abbreviation(phrase: try row.phrase(), capitals: capitals, full: row.columns[1]))
        }
        byFirst = Dictionary(grouping: all) { $0.phrase.tokens.first ?? "" }
            .mapValues { $0.sorted { $0.capitals.count > $1.capitals.count } }
    }

    /// A name with its abbreviations written out, single blanks between the words.
    func expanding(_ passage: Passage) -> String {
        var text = ""
        var token = 0
        while token < passage.tokens.count {
            let found = abbreviation(at: token, in: passage)
            let end = found.map { token + $0.capitals.count } ?? token + 1
            if passage.tokens[token].followsBlank, !text.isEmpty { text += " " }
            text += found?.full ?? passage.text(ofTokens: token..<end)
            token = end
        }
        return text
    }

    /// The longest abbreviation at a token.
    private func abbreviation(at token: Int, in passage: Passage) -> Abbreviation? {
        byFirst[passage.tokens[token].folded]?.first { abbreviation in
            guard let end = passage.end(ofSpelled: abbreviation.phrase, at: token) else {
                return false
            }
            return zip(passage.tokens[token..<end], abbreviation.capitals)
                .allSatisfy { $0.isUppercase || !$1 }
        }
    }
}
