/// Words by which a sentence lays a duty on somebody.
enum DutyWords {
    /// Sentences that do.
    static let examples = [
        "Giám đốc Sở chịu trách nhiệm thi hành Quyết định này", "Giao Sở Tài chính thực hiện",
        "Sở Xây dựng có trách nhiệm:",
        "Ủy quyền cho Giám đốc Sở thực hiện", "Đề nghị Ủy ban Mặt trận phối hợp",
        "UBND tỉnh yêu cầu Thủ trưởng các sở rà soát",
    ]
    /// Sentences that do not.
    static let counterexamples = [
        "Ban hành kèm theo Quyết định này", "Quyết định này có hiệu lực kể từ ngày ký",
        "Khoa học và Công nghệ, chuyển giao công nghệ",
        "Trường hợp văn bản được sửa đổi thì thực hiện theo văn bản mới",
    ]

    private static let anywhere = PhraseTable(
        [
            "chịu trách nhiệm thi hành", "có trách nhiệm", "chịu trách nhiệm",
            "tổ chức thực hiện nghị quyết",
        ], spelled: true)
    private static let ordering = PhraseTable(
        ["giao", "đề nghị", "yêu cầu", "ủy quyền cho", "phân công", "giao cho"], spelled: true)

    /// Whether a duty is laid on somebody in some tokens.
    static func stand(
        in passage: Passage, tokens: Range<Int>, lexicon: DirectiveLexicon
    ) -> Bool {
        if anywhere.first(in: passage, tokens: tokens) != nil { return true }
        return tokens.contains { token in
            guard let end = ordering.end(at: token, in: passage), end < tokens.upperBound else {
                return false
            }
            let isStart =
                token == tokens.lowerBound
                || [".", ";", ",", ":"].contains(passage.tokens[token - 1].folded)
            return lexicon.units.begins(at: end, in: passage)
                && (isStart || !passage.tokens[token].isCapitalized)
        }
    }
}
