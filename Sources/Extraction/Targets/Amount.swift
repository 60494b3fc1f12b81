/// A number with its unit: "80%", "05 đô thị", "1.500 tỷ đồng".
struct Amount: Sendable {
    /// The number.
    var value: Double
    /// The unit in the paper's words.
    var unit: String
    /// Whether the unit measures time.
    var isTime: Bool
    /// The token after it.
    var end: Int

    private static let stops = PhraseTable(
        [
            "tại", "trên", "được", "có", "của", "theo", "trong", "và", "cho", "đạt", "trở lên",
            "để", "với", "về", "là", "gồm", "do", "từ", "đến",
            "thuộc", "năm", "mỗi", "so", "so với", "phục vụ", "ở", "bằng", "trọng yếu", "đã",
            "phải", "cần", "hoặc", "quốc gia",
        ], spelled: true)

    /// Reads the amount that begins at a token.
    init?(in passage: Passage, at token: Int) {
        let tokens = passage.tokens
        guard tokens[token].kind == .number, tokens[token].folded.count <= 6 else { return nil }
        if token > 0, !tokens[token].followsBlank,
            !["≥", "≤", ">", "<", "("].contains(tokens[token - 1].folded)
        {
            return nil
        }
        if token > 0,
            [
                "so", "ngay", "thang", "nam", "dieu", "khoan", "quy", "an", "lan", "thu", "muc",
                "phan", "-", "nhom", "tet", "cap",
            ].contains(tokens[token - 1].folded)
        {
            return nil
        }
        var text = tokens[token].folded
        var index = token + 1
        while index + 1 < tokens.count, [".", ","].contains(tokens[index].folded),
            !tokens[index].followsBlank,
            tokens[index + 1].kind == .number, !tokens[index + 1].followsBlank
        {
            // A point parts thousands, a comma the decimals.
            text += (tokens[index].folded == "," ? "." : "") + tokens[index + 1].folded
            index += 2
        }
        guard let value = Double(text), index < tokens.count else { return nil }
        self.value = value
        if tokens[index].folded == "%" {
            unit = "%"
            isTime = false
            end = index + 1
            return
        }
        let start = index
        while index < min(tokens.count, start + 4), tokens[index].kind == .word,
            !tokens[index].isCapitalized,
            index > start && Self.stops.end(at: index, in: passage) == nil
                && !DutyVerbs.begins(at: index, in: passage)
                || index == start && Self.stops.end(at: index, in: passage) == nil
        {
            index += 1
        }
        if let workdays = passage.end(ofSpelled: Phrase("ngày làm việc"), at: start) {
            index = workdays
        }
        guard index > start, tokens[start].followsBlank, tokens[start].range.count > 1 else {
            return nil
        }
        unit = passage.text(ofTokens: start..<index)
        isTime = ["ngay", "thang", "gio", "tuan", "nam", "phut", "quy"].contains(
            tokens[start].folded)
        end = index
    }
}
