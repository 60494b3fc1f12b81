/// The words before a date or period that make it a deadline: "trước", "chậm nhất là", "đến hết".
struct DeadlineOpening: Sendable, Hashable {
    /// The token after the words.
    var end: Int
    /// Whether the day itself is already late ("trước").
    var isBefore = false
    /// Whether it recurs ("định kỳ").
    var isPeriodic = false
    /// Whether the words bound the time: "trong", "đến hết", "chậm nhất"; "đến" and "vào" do not.
    var isBounding = false
    /// Whether the end of a period is meant ("cuối").
    var isEnd = false
    /// Whether any word stands there.
    var isPresent: Bool

    /// The words.
    static let words = PhraseTable(
        [
            "định kỳ", "chậm nhất", "muộn nhất", "trễ nhất", "là", "vào", "trước", "trong", "đến",
            "đến hết", "hết", "tới", "cho đến", "xong",
            "từ nay đến", "từ nay đến hết", "kể từ nay đến hết",
            "đến cuối", "cuối", "trong cả", "thời hạn", "đến trước", "thời điểm", "muộn hơn",
            "không muộn hơn", "không quá", "hạn cuối", "hạn chót", "thời gian",
        ], spelled: true)
    private static let bounds: Set<String> = [
        "truoc", "trong", "het", "cuoi", "nhat", "han", "hon", "qua", "chot",
    ]

    /// No sentence has more of the words in a row.
    private static let longest = 6

    /// Reads the words at a token; none is an opening that is not present.
    init(in passage: Passage, at token: Int) {
        end = token
        var count = 0
        while count < Self.longest, let next = Self.words.end(at: end, in: passage),
            !passage.tokens[end].isUppercase
        {
            for word in passage.tokens[end..<next] {
                if word.spelling == "trươc4" { isBefore = true }
                if word.folded == "ky" { isPeriodic = true }
                if Self.bounds.contains(word.folded) { isBounding = true }
                if word.folded == "cuoi" { isEnd = true }
            }
            end = next
            count += 1
        }
        isPresent = end > token
        guard isPresent else { return }
        // "là ngày", "xong" and "thời gian" alone open nothing, "tính đến ngày" looks back.
        let first = passage.tokens[token].folded
        let before = passage.spelling(at: token - 1)
        if end <= token + 2, ["la", "xong", "thoi"].contains(first) {
            isPresent = passage.tokens[end - 1].folded == "han"
        }
        if first == "den", ["tinh4", "nhât5"].contains(before) { isPresent = false }
        // "tháng 10 của năm trước đến hết tháng 4": the year before.
        if first == "truoc", before == "năm0",
            end == token + 1 || passage.folded(at: token + 1) == "den"
        {
            isPresent = passage.folded(at: token + 1) == "ngay"
            if !isPresent { isBounding = false }
        }
    }
}
