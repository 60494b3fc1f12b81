/// The noun that a number counts or measures, without what is said of it.
struct MeasureUnit: Sendable {
    /// What a unit measures.
    enum Kind: String, Sendable, Hashable {
        /// A share of a whole: "%".
        case share
        /// Things, persons, areas, lengths, weights.
        case count
        /// Money.
        case money
        /// Spans of time.
        case time
        /// Ages, which are never goals.
        case age
    }

    /// Texts that begin with a unit, and the unit.
    static let examples: [(text: String, unit: String)] = [
        ("cơ sở dữ liệu quốc gia và", "cơ sở dữ liệu"), ("đô thị (theo dự kiến", "đô thị"),
        ("lớp tập huấn", "lớp"), ("mẫu/năm", "mẫu/năm"), ("thôn, bản khu vực", "thôn, bản"),
        ("con/phụ nữ", "con/phụ nữ"), ("tỷ đồng để", "tỷ đồng"), ("ngày làm việc", "ngày làm việc"),
        ("loại bệnh tật bẩm sinh", "loại bệnh tật"), ("xã, phường;", "xã, phường"),
        ("bé trai/100 bé gái sinh ra", "bé trai/100 bé gái"),
        ("doanh nghiệp công nghệ", "doanh nghiệp"),
    ]
    /// Texts that do not.
    static let counterexamples = ["của Chính phủ", "và 5", "trên địa bàn", "được giao", "trở lên"]

    /// What it measures.
    var kind: Kind
    /// The token after it.
    var end: Int

    /// Nouns that no table has, which "/" makes a rate: "con/phụ nữ".
    private static let stops = PhraseTable(
        [
            "tại", "trên", "được", "có", "của", "theo", "trong", "và", "cho", "đạt", "trở lên",
            "để", "với", "về", "là", "gồm", "do", "từ", "đến", "thuộc", "mỗi", "so", "ở", "bằng",
            "đã", "phải", "cần", "hoặc",
        ], spelled: true)

    /// Reads the unit that begins at a token.
    init?(in passage: Passage, at token: Int, measures: Measures) {
        let tokens = passage.tokens
        let longest = measures.longest(at: token, in: passage)
        if longest == nil {
            guard tokens.indices.contains(token), tokens[token].kind == .word,
                !tokens[token].isCapitalized, tokens[token].range.count > 1,
                Self.stops.end(at: token, in: passage) == nil,
                token + 1 < tokens.count, tokens[token + 1].folded == "/"
            else { return nil }
        }
        kind = longest?.kind ?? .count
        end = longest?.end ?? token + 1
        // "mẫu/năm", "con/phụ nữ", "bé trai/100 bé gái": a rate.
        guard end + 1 < tokens.count, tokens[end].folded == "/", !tokens[end].followsBlank else {
            return
        }
        var next = end + 1
        if tokens[next].kind == .number { next += 1 }
        if let rest = measures.longest(at: next, in: passage) {
            end = rest.end
        } else if next < tokens.count, tokens[next].kind == .word {
            end = next + 1
        }
        if kind == .time { kind = .count }
    }
}
