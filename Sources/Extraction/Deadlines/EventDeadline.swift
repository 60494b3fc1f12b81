import DocumentModel

/// An event at which, or before which, something is due: "khi tổng kết Đợt thi đua".
///
/// Only events that close or open a piece of work: most clauses with "khi" are conditions.
enum EventDeadline: DeadlineRule {
    static let examples = [
        DeadlineExample(
            "khi tổng kết Đợt thi đua.", "khi tổng kết Đợt thi đua",
            relativeTo: "tổng kết Đợt thi đua"),
        DeadlineExample(
            "sau khi kết thúc Đề án;", "sau khi kết thúc Đề án", relativeTo: "kết thúc Đề án"),
        DeadlineExample("ngay khi nước rút.", "ngay khi nước rút", relativeTo: "nước rút"),
        DeadlineExample(
            "trước khi trình cấp có thẩm quyền xem xét.",
            "trước khi trình cấp có thẩm quyền xem xét",
            relativeTo: "trình cấp có thẩm quyền xem xét"),
        DeadlineExample(
            "trước khi gửi về cấp trên", "trước khi gửi về cấp trên", relativeTo: "gửi về cấp trên"),
        DeadlineExample(
            "tại Kỳ họp thứ 10 của Quốc hội khóa XV.", "tại Kỳ họp thứ 10 của Quốc hội khóa XV",
            relativeTo: "Kỳ họp thứ 10 của Quốc hội khóa XV"),
        DeadlineExample(
            "khi Chính phủ ban hành các văn bản hướng dẫn.",
            "khi Chính phủ ban hành các văn bản hướng dẫn",
            relativeTo: "Chính phủ ban hành các văn bản hướng dẫn"),
        DeadlineExample(
            "sau khi có hướng dẫn của Bộ", "sau khi có hướng dẫn của Bộ",
            relativeTo: "có hướng dẫn của Bộ", labelled: true),
    ]
    static let counterexamples = [
        "khi có yêu cầu", "sau khi có hướng dẫn của Bộ", "trước khi đưa vào sử dụng",
        "khi thực hiện", "Khi Chính phủ ban hành", "tại Kỳ họp", "ngay khi", "khi Sở Y tế đề nghị",
        "Khi Quy chế này được ban hành",
    ]

    private static let openings = PhraseTable(
        ["khi", "sau khi", "ngay sau khi", "ngay khi", "trước khi"], spelled: true)
    private static let closings = PhraseTable(["tổng kết", "sơ kết", "kết thúc"], spelled: true)
    private static let sendings = PhraseTable(["trình", "gửi", "tổng hợp"], spelled: true)
    private static let issuing = PhraseTable(["ban hành", "có hiệu lực"], spelled: true)
    private static let session = PhraseTable(
        ["tại Kỳ họp thứ", "trước Kỳ họp thứ", "tại Kỳ họp cuối năm", "tại Kỳ họp giữa năm"],
        spelled: true)
    private static let stops: Set<String> = [",", ";", ".", "(", ")", ":"]
    private static let must = Phrase("phải")
    private static let longest = 20

    static func match(in passage: Passage, at token: Int, isLabelled: Bool) -> DeadlineMatch? {
        if let end = session.end(at: token, in: passage) {
            return match(in: passage, at: token, event: token + 1, from: end)
        }
        guard let start = openings.end(at: token, in: passage), start < passage.tokens.count,
            !["trươc4", "sau0", "ngay0"].contains(passage.spelling(at: token - 1))
        else { return nil }
        let isAtOnce = passage.tokens[token].spelling == "ngay0"
        let isBefore = passage.tokens[token].spelling == "trươc4"
        if isLabelled || isAtOnce || !isBefore && closings.end(at: start, in: passage) != nil
            || isBefore && sendings.end(at: start, in: passage) != nil
        {
            return match(in: passage, at: token, event: start, from: start)
        }
        // "khi Chính phủ ban hành …": an office above has to act first; at a sentence's beginning
        // it is a condition.
        guard !isBefore, !passage.tokens[token].isCapitalized, passage.tokens[start].isCapitalized,
            let match = match(in: passage, at: token, event: start, from: start),
            issuing.first(in: passage, tokens: start..<match.tokens.upperBound) != nil
        else { return nil }
        return match
    }

    private static func match(
        in passage: Passage, at token: Int, event: Int, from start: Int
    ) -> DeadlineMatch? {
        let last = min(passage.tokens.count, start + longest)
        let isInList = { (index: Int) in
            // "Chính phủ và các Bộ, ngành ban hành" goes on after its comma.
            passage.tokens[index].folded == "," && passage.folded(at: index + 1) == "nganh"
        }
        let end =
            (start..<last).first {
                stops.contains(passage.tokens[$0].folded) && !isInList($0)
                    || passage.end(ofSpelled: must, at: $0) != nil
            } ?? last
        guard end > start else { return nil }
        return DeadlineMatch(
            deadline: Deadline(
                text: passage.text(ofTokens: token..<end),
                before: passage.tokens[token].spelling == "trươc4",
                relativeTo: passage.text(ofTokens: event..<end)),
            tokens: token..<end)
    }
}
