/// A number with its unit: "80%", "05 đô thị", "1.500 tỷ đồng", "8,3 - 8,5%".
struct Amount: Sendable {
    /// The number.
    var value: Double
    /// The greater number of a span: 8.5 of "8,3 - 8,5%"; nil for a single number.
    var upper: Double?
    /// The unit in the paper's words, without what is said of it: "cơ sở dữ liệu".
    var unit: String
    /// What the unit measures.
    var measure: MeasureUnit.Kind
    /// The token after it.
    var end: Int

    /// Words before a number that make it a name or a date: "Điều 5", "khoản 2", "quý 3".
    private static let names: Set<String> = [
        "so", "ngay", "thang", "nam", "dieu", "khoan", "quy", "an", "lan", "thu", "muc", "phan",
        "-", "nhom", "tet", "cap", "bieu", "mau", "bang", "luc", "diem", "khoa", "ky", "tap",
        "chuong", "tuyen", "lo", "duong", "tiet", "buoc", "tieu",
    ]

    /// Reads the amount that begins at a token.
    init?(in passage: Passage, at token: Int, measures: Measures) {
        let tokens = passage.tokens
        guard tokens[token].kind == .number, tokens[token].folded.count <= 6 else { return nil }
        if token > 0, !tokens[token].followsBlank,
            !["≥", "≤", ">", "<", "=", "("].contains(tokens[token - 1].folded)
        {
            return nil
        }
        if token > 0, Self.names.contains(tokens[token - 1].folded) { return nil }
        guard let first = Self.number(in: passage, at: token) else { return nil }
        var index = first.end
        value = first.value
        if index + 1 < tokens.count, tokens[index].folded == "-" || tokens[index].folded == "den",
            let second = Self.number(in: passage, at: index + 1), second.value > value
        {
            upper = second.value
            index = second.end
        }
        guard index < tokens.count else { return nil }
        if tokens[index].folded == "%" {
            unit = "%"
            measure = .share
            end = index + 1
            return
        }
        guard tokens[index].followsBlank || tokens[index].kind == .mark,
            let found = MeasureUnit(in: passage, at: index, measures: measures)
        else { return nil }
        unit = passage.text(ofTokens: index..<found.end)
        measure = found.kind
        end = found.end
    }

    /// A number with points between thousands and a comma before decimals.
    private static func number(in passage: Passage, at token: Int) -> (value: Double, end: Int)? {
        let tokens = passage.tokens
        guard tokens.indices.contains(token), tokens[token].kind == .number else { return nil }
        var text = tokens[token].folded
        var index = token + 1
        while index + 1 < tokens.count, [".", ","].contains(tokens[index].folded),
            !tokens[index].followsBlank,
            tokens[index + 1].kind == .number, !tokens[index + 1].followsBlank
        {
            text += (tokens[index].folded == "," ? "." : "") + tokens[index + 1].folded
            index += 2
        }
        return Double(text).map { ($0, index) }
    }
}
