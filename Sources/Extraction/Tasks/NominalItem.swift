/// An item that only names a matter, as lists of what is to be inspected or reported do.
enum NominalItem {
    /// Items that order nothing.
    static let examples = [
        "Công tác thống kê và tổng hợp, báo cáo;", "Việc thực hiện Quy chế kê đơn thuốc;",
        "Tình hình thực hiện nhiệm vụ năm 2025.",
    ]
    /// Items that order something.
    static let counterexamples = [
        "Công tác kiểm tra phải được thực hiện thường xuyên.", "Tổ chức công tác thống kê.",
        "Việc mua sắm cần bảo đảm tiết kiệm.",
    ]

    private static let openings = PhraseTable(["Công tác", "Việc", "Tình hình"], spelled: true)
    private static let duties = PhraseTable(
        ["phải", "cần", "giao", "yêu cầu", "đề nghị", "chịu trách nhiệm", "có trách nhiệm"],
        spelled: true)

    /// Whether some tokens name a matter and order nothing.
    static func matches(_ passage: Passage, tokens: Range<Int>) -> Bool {
        openings.end(at: tokens.lowerBound, in: passage) != nil
            && duties.first(in: passage, tokens: tokens) == nil
    }
}
