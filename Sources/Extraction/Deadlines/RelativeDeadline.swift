import DocumentModel

/// A time that runs from an event: "chậm nhất 05 ngày làm việc kể từ ngày nhận được văn bản".
enum RelativeDeadline: DeadlineRule {
    static let examples = [
        DeadlineExample(
            "chậm nhất 05 ngày làm việc kể từ ngày nhận được văn bản, báo cáo",
            "chậm nhất 05 ngày làm việc kể từ ngày nhận được văn bản",
            relativeTo: "ngày nhận được văn bản"),
        DeadlineExample(
            "trong thời hạn 10 ngày kể từ ngày ký;", "trong thời hạn 10 ngày kể từ ngày ký",
            relativeTo: "ngày ký"),
        DeadlineExample(
            "chậm nhất là 10 ngày làm việc, kể từ ngày nhận được kiến nghị.",
            "chậm nhất là 10 ngày làm việc, kể từ ngày nhận được kiến nghị",
            relativeTo: "ngày nhận được kiến nghị"),
        DeadlineExample(
            "trong 24-48 giờ sau khi nước rút.", "trong 24-48 giờ sau khi nước rút",
            relativeTo: "nước rút"),
        DeadlineExample(
            "chậm nhất 02 ngày sau khi công bố điểm.", "chậm nhất 02 ngày sau khi công bố điểm",
            relativeTo: "công bố điểm"),
        DeadlineExample(
            "chậm nhất 01 ngày trước ngày hết hạn,", "chậm nhất 01 ngày trước ngày hết hạn",
            relativeTo: "ngày hết hạn"),
        DeadlineExample(
            "05 (năm) ngày làm việc kể từ khi có kết quả.",
            "05 (năm) ngày làm việc kể từ khi có kết quả", relativeTo: "khi có kết quả"),
        DeadlineExample(
            "tối đa là 36 ngày (cắt giảm 09/45 ngày) kể từ ngày nhận đủ hồ sơ, trong đó",
            "tối đa là 36 ngày (cắt giảm 09/45 ngày) kể từ ngày nhận đủ hồ sơ",
            relativeTo: "ngày nhận đủ hồ sơ"),
        DeadlineExample(
            "Trong thời hạn 02 ngày, kê từ ngày có kết quả phải gửi",
            "Trong thời hạn 02 ngày, kê từ ngày có kết quả", relativeTo: "ngày có kết quả"),
        DeadlineExample(
            "không quá 05 năm kể từ ngày thành lập.", "không quá 05 năm kể từ ngày thành lập",
            relativeTo: "ngày thành lập"),
        DeadlineExample("trong vòng 24 giờ.", "trong vòng 24 giờ"),
        DeadlineExample("không quá 03 ngày làm việc", "không quá 03 ngày làm việc"),
        DeadlineExample("trong thời hạn một tháng.", "trong thời hạn một tháng"),
    ]
    static let counterexamples = [
        "trong ngày", "05 ngày làm việc", "trong 11 cơ sở", "trong tháng 5", "sau 05 ngày",
        "trong 05 năm", "trong vòng năm qua", "sau ngày 15",
    ]

    private static let openings = PhraseTable(
        [
            "chậm nhất", "chậm nhất là", "chậm nhất sau", "chậm nhất trong", "trong vòng",
            "trong thời hạn", "trong thời gian", "không quá", "trong thời gian không quá",
            "tối đa", "tối đa là", "tối đa không quá", "chậm nhất trong thời hạn", "trong",
            "muộn nhất", "muộn nhất là", "trước ít nhất", "thời hạn", "chậm nhất trong vòng",
            "chậm nhất không quá", "sau", "trong thời hạn không quá", "trong thời hạn tối đa",
            "trong vòng không quá", "thời hạn không quá", "trong thời hạn chậm nhất",
        ], spelled: true)
    private static let units: [(words: PhraseTable, unit: Deadline.Term.Unit)] = [
        (PhraseTable(["ngày làm việc"], spelled: true), .workingDay),
        (PhraseTable(["ngày"], spelled: true), .day),
        (PhraseTable(["giờ", "giờ làm việc", "tiếng"], spelled: true), .hour),
        (PhraseTable(["tuần"], spelled: true), .week),
        (PhraseTable(["tháng"], spelled: true), .month),
        (PhraseTable(["năm"], spelled: true), .year),
    ]
    /// Words before an event that a length of time runs from.
    private static let runs = PhraseTable(
        ["kể từ", "kê từ", "tính từ", "sau khi", "từ khi", "từ ngày", "sau ngày"], spelled: true)
    /// Words before an event that a length of time runs up to.
    private static let leads = PhraseTable(
        ["trước ngày", "trước khi", "trước thời điểm"], spelled: true)
    private static let stops: Set<String> = [",", ";", ".", "(", ")", ":"]
    private static let must = Phrase("phải")
    /// No event is told in more words.
    private static let longest = 24

    static func match(in passage: Passage, at token: Int, isLabelled: Bool) -> DeadlineMatch? {
        let opened = openings.end(at: token, in: passage)
        guard let count = CountWord(in: passage, at: opened ?? token),
            let (unit, unitEnd) = unit(in: passage, at: count.end)
        else { return nil }
        var deadline = Deadline(text: "", term: Deadline.Term(count.value, unit))
        var end = unitEnd
        let comma = afterAside(in: passage, at: unitEnd)
        if let start = runs.end(at: comma, in: passage) ?? lead(in: passage, at: comma) {
            guard opened != nil || ["ke", "tinh"].contains(passage.folded(at: comma)) else {
                return nil
            }
            // "kể từ ngày ký" runs from the day, "sau khi nước rút" from the event.
            let isDay = passage.tokens[start - 1].folded == "ngay"
            let event = isDay ? start - 1 : start
            let last = min(passage.tokens.count, start + longest)
            let isStop = { (index: Int) in
                stops.contains(passage.tokens[index].folded)
                    || passage.end(ofSpelled: must, at: index) != nil
            }
            end = (start..<last).first(where: isStop) ?? last
            guard event < end else { return nil }
            deadline.relativeTo = passage.text(ofTokens: event..<end)
        } else if opened == nil
            || opened == token + 1 && !isLabelled
                && ["trong", "sau"].contains(passage.tokens[token].folded)
        {
            return nil
        }
        deadline.text = passage.text(ofTokens: token..<end)
        return DeadlineMatch(deadline: deadline, tokens: token..<end)
    }

    /// The token after a comma or a bracket between length and event.
    private static func afterAside(in passage: Passage, at token: Int) -> Int {
        var index = token
        if passage.folded(at: index) == "(" {
            let last = min(passage.tokens.count, index + 16)
            let closing = (index..<last).first { passage.tokens[$0].folded == ")" }
            index = closing.map { $0 + 1 } ?? index
        }
        return passage.folded(at: index) == "," ? index + 1 : index
    }

    /// The token after "trước ngày" and its like; a date in its place is a deadline of its own.
    private static func lead(in passage: Passage, at token: Int) -> Int? {
        leads.end(at: token, in: passage).flatMap { passage.value(at: $0) == nil ? $0 : nil }
    }

    private static func unit(
        in passage: Passage, at token: Int
    ) -> (unit: Deadline.Term.Unit, end: Int)? {
        for (words, unit) in units {
            if let end = words.end(at: token, in: passage) { return (unit, end) }
        }
        return nil
    }
}
