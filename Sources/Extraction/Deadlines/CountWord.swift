/// A small number in digits or words: "05", "03 (ba)", "hai".
struct CountWord: Sendable, Hashable {
    /// Texts that begin with a number, and its value.
    static let examples: [(text: String, value: Int)] = [
        ("05 ngày", 5), ("03 (ba) ngày", 3), ("hai năm", 2), ("một lần", 1), ("mười ngày", 10),
        ("24-48 giờ", 48), ("05 (năm) ngày", 5), ("7 - 10 ngày", 10), ("30 (ba mươi) ngày", 30),
        ("mười (10) ngày", 10), ("năm (05) năm", 5),
    ]
    /// Texts that do not.
    static let counterexamples = ["ngày", "(ba)", "1234 ngày", "một số"]

    /// Its value; of two with a dash the greater.
    var value: Int
    /// The token after it.
    var end: Int

    private static let words: [String: Int] = [
        "môt5": 1, "hai0": 2, "ba0": 3, "bôn4": 4, "năm0": 5, "sau4": 6, "bay2": 7, "tam4": 8,
        "chin4": 9, "mươi1": 10,
    ]

    /// Reads the number that begins at a token.
    init?(in passage: Passage, at token: Int) {
        guard passage.tokens.indices.contains(token) else { return nil }
        if let word = Self.words[passage.tokens[token].spelling] {
            guard passage.folded(at: token + 1) != "so" else { return nil }
            value = word
            end = token + 1
            // "mười (10) ngày": the digits are surer.
            if passage.folded(at: end) == "(", let digits = passage.value(at: end + 1),
                digits <= 999, passage.folded(at: end + 2) == ")"
            {
                value = digits
                end += 3
            }
            return
        }
        guard let number = passage.tokens[token].value, number <= 999 else { return nil }
        value = number
        end = token + 1
        if passage.folded(at: end) == "-", let other = passage.value(at: end + 1),
            number < other, other <= 999
        {
            value = other
            end += 2
        }
        if passage.folded(at: end) == "(",
            let closing = (end + 2..<end + 6).first(where: { passage.folded(at: $0) == ")" }),
            (end + 1..<closing).allSatisfy({ passage.tokens[$0].kind == .word })
        {
            end = closing + 1
        }
    }
}
