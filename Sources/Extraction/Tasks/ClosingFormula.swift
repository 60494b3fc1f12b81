/// Paragraphs that only close a document, and conditions that order nothing.
enum ClosingFormula {
    /// Texts that are no task.
    static let examples = [
        "Trên đây là Kế hoạch của Sở Xây dựng./.", "Trân trọng cảm ơn./.",
        "UBND tỉnh trân trọng đề nghị Bộ Xây dựng quan tâm, xem xét, giải quyết./.",
        "Quyết định này có hiệu lực thi hành kể từ ngày ký.",
        "Trường hợp văn bản được thay thế thì thực hiện theo văn bản mới.",
        "(Chi tiết tại Phụ lục kèm theo)",
        "Văn phòng Chính phủ thông báo để các Bộ, cơ quan liên quan biết, thực hiện./.",
    ]
    /// Texts that may be one.
    static let counterexamples = [
        "Trong quá trình thực hiện, nếu có vướng mắc, các đơn vị báo cáo UBND tỉnh.",
        "Yêu cầu các đơn vị nghiêm túc thực hiện.",
        "Sở Y tế thông báo đến các đơn vị về lịch tiêm.",
    ]

    private static let openings = PhraseTable([
        "Trên đây", "Trân trọng", "(Chi tiết", "(Kèm theo", "(Đính kèm", "Ghi chú", "Kính trình",
        "Xin trân trọng", "Nay thông báo", "Nay, thông báo", "Xin thông báo",
    ])
    private static let regards = PhraseTable(
        [
            "trân trọng đề nghị", "trân trọng cảm ơn", "trân trọng báo cáo", "có hiệu lực",
        ],
        spelled: true)
    private static let informing = PhraseTable(["thông báo để", "thông báo đến"], spelled: true)
    private static let conditions = PhraseTable(["Trường hợp", "Trong quá trình"], spelled: true)
    private static let duties = PhraseTable(
        ["đề nghị", "báo cáo", "phản ánh", "giao", "yêu cầu", "kịp thời"], spelled: true)

    /// Whether some tokens are no task.
    static func matches(_ passage: Passage, tokens: Range<Int>) -> Bool {
        if openings.end(at: tokens.lowerBound, in: passage) != nil { return true }
        if regards.first(in: passage, tokens: tokens) != nil, tokens.count <= 60 { return true }
        if let notice = informing.first(in: passage, tokens: tokens), tokens.count <= 60,
            passage.first(Phrase("biết"), from: notice.upperBound) != nil
        {
            return true
        }
        guard conditions.end(at: tokens.lowerBound, in: passage) != nil,
            tokens.contains(where: { passage.tokens[$0].spelling == "thi1" })
        else { return false }
        return duties.first(in: passage, tokens: tokens) == nil
    }
}
