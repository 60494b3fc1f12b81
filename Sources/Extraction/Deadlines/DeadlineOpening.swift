/// The words before a date or period that make it a deadline: "trước", "chậm nhất là", "đến hết".
struct DeadlineOpening: Sendable, Hashable {
    /// The token after the words.
    var end: Int
    /// Whether the day itself is already late ("trước").
    var isBefore: Bool
    /// Whether any word stands there.
    var isPresent: Bool

    private static let words = PhraseTable(
        [
            "định kỳ", "chậm nhất", "muộn nhất", "trễ nhất", "là", "vào", "trước", "trong", "đến",
            "đến hết", "hết",
            "từ nay đến", "từ nay đến hết", "kể từ nay đến hết",
            "đến cuối", "cuối", "trong cả", "thời hạn", "đến trước", "thời điểm", "muộn hơn",
            "không muộn hơn", "không quá",
        ], spelled: true)

    /// Reads the words at a token; none is an opening that is not present.
    init(in passage: Passage, at token: Int) {
        end = token
        isBefore = false
        while let next = Self.words.end(at: end, in: passage), !passage.tokens[end].isUppercase {
            if passage.tokens[end..<next].contains(where: { $0.spelling == "trươc4" }) {
                isBefore = true
            }
            end = next
        }
        isPresent = end > token
        // "là ngày" alone is no opening.
        if end == token + 1, ["la", "vao", "xong"].contains(passage.tokens[token].folded),
            passage.tokens[token].folded == "la"
        {
            isPresent = false
        }
    }
}
