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
        ("có hiệu lực kể từ ngày ký, bãi bỏ Quyết định số 12/QĐ-UBND", .replaces),
        ("Điều 1. Sửa đổi, bổ sung Điều 3 Quyết định số 12/QĐ-UBND", .amends),
        ("Bổ sung khoản 2 Điều 5 Quy định kèm theo Quyết định số 12/QĐ-UBND", .amends),
        ("Về việc sửa đổi Quyết định số 12/QĐ-UBND", .amends),
        ("Phụ lục II ban hành kèm theo Quyết định số 15/2025/QĐ-TTg", .attached),
        ("quy định tại Nghị định số 30/2020/NĐ-CP", .cites),
        ("được thay thế bởi Nghị định số 30/2020/NĐ-CP", .cites),
        ("đã được sửa đổi, bổ sung tại Thông tư số 44/2023/TT-BTC", .cites),
    ]
    /// Paragraphs and the roles of all their citations.
    static let lists: [(text: String, roles: [Reference.Role])] = [
        (
            "và thay thế Quyết định số 12/QĐ-UBND ngày 02/3/2019, Quyết định số 13/QĐ-UBND.",
            [.replaces, .replaces]
        ),
        (
            "thực hiện Nghị quyết số 57-NQ/TW, Nghị quyết số 71/NQ-CP và Kế hoạch số 22/KH-UBND",
            [.implements, .implements, .implements]
        ),
        (
            "thực hiện Nghị quyết số 57-NQ/TW theo quy định tại Nghị định số 30/2020/NĐ-CP",
            [.implements, .cites]
        ),
    ]

    private static let bases = PhraseTable(["Căn cứ", "Xét", "Theo đề nghị"])
    private static let amending = PhraseTable(
        ["sửa đổi", "bổ sung", "điều chỉnh", "đính chính", "Về việc sửa đổi", "Về việc bổ sung"])
    private static let replacing = PhraseTable(["thay thế", "bãi bỏ", "hủy bỏ"])
    private static let implementing = PhraseTable(["thực hiện", "triển khai", "thi hành"])
    private static let attaching = PhraseTable(
        ["kèm theo", "ban hành kèm theo", "ban hành kèm"], spelled: true)
    private static let passive: Set<String> = ["bơi2", "băng1", "tai5", "theo0"]
    /// Words between the citations of a list.
    private static let joints: Set<String> = [",", ";", "va", "so", "(", ")", ":", "cac"]

    /// The role of a citation in its paragraph, after that of the citation before it.
    static func role(
        of citation: Citation, in passage: Passage,
        after previous: (end: Int, role: Reference.Role)? = nil
    ) -> Reference.Role {
        let start = ItemMark(of: passage)?.contentToken ?? 0
        if bases.end(at: start, in: passage) != nil { return .basis }
        if amending.end(at: start, in: passage) != nil { return .amends }
        let before = max(start, citation.firstToken - 4)..<max(start, citation.firstToken)
        if let verb = replacing.first(in: passage, tokens: before) {
            return isActive(verb, in: passage) ? .replaces : .cites
        }
        if let verb = attaching.first(in: passage, tokens: before),
            verb.upperBound == citation.firstToken
        {
            return .attached
        }
        if implementing.first(in: passage, tokens: before) != nil { return .implements }
        if let previous, [.implements, .replaces, .attached].contains(previous.role),
            previous.end <= citation.firstToken, citation.firstToken - previous.end <= 3,
            (previous.end..<citation.firstToken).allSatisfy({
                joints.contains(passage.tokens[$0].folded)
            })
        {
            return previous.role
        }
        return .cites
    }

    /// Whether a verb is this directive's: "được thay thế bởi" is another's.
    private static func isActive(_ verb: Range<Int>, in passage: Passage) -> Bool {
        let next = passage.tokens.indices.contains(verb.upperBound) ? verb.upperBound : nil
        if let next, passive.contains(passage.tokens[next].spelling) { return false }
        return !(verb.lowerBound > 0 && passage.tokens[verb.lowerBound - 1].folded == "duoc")
    }
}
