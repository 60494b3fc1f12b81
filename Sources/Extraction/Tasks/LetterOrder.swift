/// An item of a letter that tells an office what to do without a word that orders it.
///
/// "1. Sở Nội vụ rà soát biên chế" is an order to Sở Nội vụ, where another body writes it.
enum LetterOrder {
    /// Items of a letter of a province's committee that do.
    static let examples = [
        "1. Sở Nội vụ rà soát biên chế, báo cáo trước ngày 15/6/2025.",
        "2. Sở Xây dựng chủ trì, phối hợp với Sở Tài chính cập nhật cơ sở dữ liệu.",
        "a) Văn phòng Sở tổng hợp, trình Giám đốc Sở.",
        "3. Sở Tài chính, Sở Nội vụ khẩn trương thẩm định các đề án.",
        "4. Công an tỉnh tăng cường kiểm tra.",
    ]
    /// Items that tell what is so, what was done, or what the sender does himself.
    static let counterexamples = [
        "1. Sở Nội vụ đã rà soát biên chế của các đơn vị.",
        "2. Sở Tài chính có ý kiến tại Công văn số 12/STC-NS.",
        "3. Sở Nội vụ là cơ quan tham mưu về tổ chức.", "4. Sở Y tế được giao biên chế năm 2025.",
        "5. Sở Xây dựng thống nhất với dự thảo.", "6. Rà soát các quy định của Sở Tài chính.",
        "7. Ủy ban nhân dân tỉnh trình Thủ tướng Chính phủ xem xét.",
        "10. UBND tỉnh báo cáo Thủ tướng Chính phủ.", "8. Về nội dung đề nghị của Sở Tài chính.",
        "9. Sở Nội vụ cần thêm thời gian theo báo cáo của đơn vị.",
    ]
    /// Who sends the letters of the examples.
    static let sender = "ỦY BAN NHÂN DÂN TỈNH LAM SƠN"

    /// What follows an office in a sentence that says something of it, though it may begin an order
    /// behind one that is told by name.
    private static let statements = PhraseTable(
        [
            "có", "là", "được", "thống nhất", "cam kết", "cần", "không", "theo", "căn cứ", "tại",
            "trong", "sau", "khi", "do", "qua", "vào", "về việc", "nhằm", "để", "quyết định",
            "thẩm quyền", "thông tin", "tự", "tiếp thu", "đề nghị", "yêu cầu",
        ], spelled: true)
    private static let tenses = PhraseTable(["đã", "đang", "sẽ", "vừa", "chưa"], spelled: true)
    private static let duties = PhraseTable(["có trách nhiệm"], spelled: true)

    /// Whether an item does.
    static func matches(
        _ passage: Passage, tokens: Range<Int>, sender: Passage?, lexicon: DirectiveLexicon
    ) -> Bool {
        guard let opening = OrderOpening(in: passage, tokens: tokens, lexicon: lexicon),
            opening.start == tokens.lowerBound, opening.end < tokens.upperBound,
            lexicon.units.isStrong(at: opening.start, in: passage),
            tenses.first(in: passage, tokens: opening.start..<opening.end) == nil,
            !isSender(passage.tokens[opening.start..<opening.end], sender)
        else { return false }
        if duties.end(at: opening.end, in: passage) != nil { return true }
        return DutyVerbs.begins(at: opening.end, in: passage)
            && statements.end(at: opening.end, in: passage) == nil
    }

    /// Whether a unit is who sends the letter: "Sở Nội vụ kiến nghị …" is no order to Sở Nội vụ.
    private static func isSender(_ unit: ArraySlice<Token>, _ sender: Passage?) -> Bool {
        guard let sender else { return false }
        return words(sender.tokens[...]).starts(with: words(unit))
    }

    /// Tokens for comparing, the most frequent abbreviation written out.
    private static func words(_ tokens: ArraySlice<Token>) -> [String] {
        tokens.flatMap { $0.folded == "ubnd" ? ["uy", "ban", "nhan", "dan"] : [$0.folded] }
    }
}
