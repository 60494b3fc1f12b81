/// A numbered standard or technical regulation: "TCVN 14423:2025", "QCVN 122:2024/BGTVT".
struct CitedStandard: Sendable, Hashable {
    /// Texts and the standard that stands first in them.
    static let examples: [(text: String, number: String)] = [
        ("tiêu chuẩn TCVN 14423:2025 về", "TCVN 14423:2025"),
        ("(QCVN 122:2024/BGTVT, Thông tư", "QCVN 122:2024/BGTVT"),
        ("theo TCVN ISO 9001 đối với", "TCVN ISO 9001"),
        ("TCVN ISO 9001:2015.", "TCVN ISO 9001:2015"),
        ("QCVN 01-1:2018/BYT;", "QCVN 01-1:2018/BYT"),
        ("TCVN ISO/IEC 27001:2019", "TCVN ISO/IEC 27001:2019"),
        ("(QCVN_ 122:2024/BGTVT,", "QCVN 122:2024/BGTVT"),
    ]
    /// Texts without one.
    static let counterexamples = ["tiêu chuẩn TCVN về", "QCVN hiện hành", "ISO của đơn vị"]

    private static let series: Set<String> = ["tcvn", "qcvn", "tcxdvn", "tcxd", "qcxdvn"]

    /// "TCVN ISO/IEC 27001" has four tokens between its first and its number; no standard many more.
    private static let longest = 8

    /// The standard as printed.
    var text: String
    /// Its scalars in the passage.
    var range: Range<Int>

    /// Reads the standard that begins at a token.
    init?(in passage: Passage, at token: Int) {
        let tokens = passage.tokens
        guard tokens[token].isUppercase, Self.series.contains(tokens[token].folded) else {
            return nil
        }
        var index = token + 1
        while index < min(tokens.count, token + Self.longest),
            tokens[index].isUppercase || ["/", ":", "_"].contains(tokens[index].folded)
        {
            index += 1
        }
        guard index < tokens.count, tokens[index].kind == .number else { return nil }
        index += 1
        while index + 1 < min(tokens.count, token + 2 * Self.longest), !tokens[index].followsBlank,
            !tokens[index + 1].followsBlank,
            [":", "-", "/", "."].contains(tokens[index].folded),
            tokens[index + 1].kind == .number || tokens[index + 1].isUppercase
        {
            index += 2
        }
        range = passage.range(ofTokens: token..<index)
        // Engines read the line under a word as part of it.
        text = passage.text(in: range).filter { $0 != "_" }
    }
}
