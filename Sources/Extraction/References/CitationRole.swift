import DocumentModel

/// What a cited document is to the directive, by the words before it.
enum CitationRole {
    /// Paragraphs and the role of their first citation.
    static let examples: [(text: String, role: Reference.Role)] = [
        ("Căn cứ Luật Lưu trữ số 33/2024/QH15;", .basis),
        ("Theo đề nghị của Giám đốc Sở tại Tờ trình số 12/TTr-SXD", .basis),
        ("Thực hiện Nghị quyết số 71/NQ-CP của Chính phủ", .implements),
        ("triển khai thực hiện Kế hoạch số 22/KH-UBND", .implements),
        ("thay thế Quyết định số 12/QĐ-UBND", .replaces),
        ("Điều 1. Sửa đổi, bổ sung Điều 3 Quyết định số 12/QĐ-UBND", .amends),
        ("quy định tại Nghị định số 30/2020/NĐ-CP", .cites),
    ]

    private static let bases = PhraseTable(["Căn cứ", "Xét", "Theo đề nghị"])
    private static let amending = PhraseTable(["sửa đổi", "bổ sung", "điều chỉnh"])
    private static let replacing = PhraseTable(["thay thế", "bãi bỏ"])
    private static let implementing = PhraseTable(["thực hiện", "triển khai", "thi hành"])

    /// The role of a citation in its paragraph.
    static func role(of citation: Citation, in passage: Passage) -> Reference.Role {
        let start = ItemMark(of: passage)?.contentToken ?? 0
        if bases.end(at: start, in: passage) != nil { return .basis }
        let before = max(start, citation.firstToken - 4)..<max(start, citation.firstToken)
        if replacing.first(in: passage, tokens: before) != nil { return .replaces }
        if amending.end(at: start, in: passage) != nil
            || passage.begins(with: Phrase("Về việc sửa đổi"))
        {
            return .amends
        }
        if implementing.first(in: passage, tokens: before) != nil { return .implements }
        return .cites
    }
}
