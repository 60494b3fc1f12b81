import DocumentModel

/// A time that runs from an event: "chậm nhất 05 ngày làm việc kể từ ngày nhận được văn bản".
enum RelativeDeadline: DeadlineRule {
    static let examples = [
        DeadlineExample(
            "chậm nhất 05 ngày làm việc kể từ ngày nhận được văn bản, báo cáo",
            "chậm nhất 05 ngày làm việc kể từ ngày nhận được văn bản"),
        DeadlineExample(
            "trong thời hạn 10 ngày kể từ ngày ký;", "trong thời hạn 10 ngày kể từ ngày ký"),
        DeadlineExample("trong vòng 24 giờ.", "trong vòng 24 giờ"),
        DeadlineExample("không quá 03 ngày làm việc", "không quá 03 ngày làm việc"),
    ]
    static let counterexamples = [
        "trong ngày", "05 ngày làm việc", "trong 11 cơ sở", "trong tháng 5",
    ]

    private static let openings = PhraseTable(
        [
            "chậm nhất", "chậm nhất là", "chậm nhất sau", "chậm nhất trong", "trong vòng",
            "trong thời hạn", "trong thời gian", "không quá",
            "tối đa", "chậm nhất trong thời hạn", "trong", "muộn nhất", "trước ít nhất", "thời hạn",
            "chậm nhất không quá", "sau",
        ], spelled: true)
    private static let units = PhraseTable(
        ["ngày làm việc", "ngày", "giờ làm việc", "giờ", "tuần", "tháng"], spelled: true)
    private static let starts = PhraseTable(
        ["kể từ", "tính từ", "sau khi", "từ khi", "từ ngày", "sau ngày"], spelled: true)

    static func match(in passage: Passage, at token: Int) -> DeadlineMatch? {
        let tokens = passage.tokens
        guard let opened = openings.end(at: token, in: passage), opened < tokens.count,
            tokens[opened].value != nil,
            let unit = units.end(at: opened + 1, in: passage)
        else { return nil }
        var deadline = Deadline(text: "")
        var end = unit
        if let start = starts.end(at: unit, in: passage) {
            end =
                (start..<min(tokens.count, start + 24)).first {
                    [",", ";", ".", ")", ":"].contains(tokens[$0].folded)
                }
                ?? min(tokens.count, start + 24)
            deadline.relativeTo = passage.text(ofTokens: start..<max(end, start + 1))
        } else if ["trong", "sau"].contains(tokens[token].folded), opened == token + 1 {
            return nil
        }
        deadline.text = passage.text(ofTokens: token..<end)
        return DeadlineMatch(deadline: deadline, tokens: token..<end)
    }
}
