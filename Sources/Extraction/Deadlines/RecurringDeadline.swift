import DocumentModel

/// A recurring time: "hàng quý (trước ngày 10 của tháng cuối quý)", "định kỳ 6 tháng", "hằng năm".
enum RecurringDeadline: DeadlineRule {
    static let examples = [
        DeadlineExample(
            "hàng quý (trước ngày 10 của tháng cuối quý), 6 tháng",
            "hàng quý (trước ngày 10 của tháng cuối quý)", every: .quarter,
            rrule: "FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=10"),
        DeadlineExample(
            "6 tháng (trước ngày 15/6) và", "6 tháng (trước ngày 15/6)", every: .halfYear,
            rrule: "FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=15"),
        DeadlineExample(
            "hàng năm (trước ngày 15/11) gửi", "hàng năm (trước ngày 15/11)", every: .year,
            rrule: "FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=15"),
        DeadlineExample(
            "định kỳ 6 tháng báo cáo", "định kỳ 6 tháng", every: .halfYear,
            rrule: "FREQ=MONTHLY;INTERVAL=6"),
        DeadlineExample("hằng năm,", "hằng năm", every: .year, rrule: "FREQ=YEARLY"),
        DeadlineExample(
            "Định kỳ hằng tháng", "Định kỳ hằng tháng", every: .month, rrule: "FREQ=MONTHLY"),
        DeadlineExample("hàng tuần báo cáo", "hàng tuần", every: .week, rrule: "FREQ=WEEKLY"),
    ]
    static let counterexamples = [
        "hàng hóa", "6 tháng đầu năm 2025", "tháng 6", "định kỳ kiểm tra", "hằng số",
    ]

    private static let periodically = Phrase("định kỳ")

    static func match(in passage: Passage, at token: Int) -> DeadlineMatch? {
        let tokens = passage.tokens
        let afterOpening = passage.end(ofSpelled: periodically, at: token)
        let start = afterOpening ?? token
        let word: RecurrenceWord
        if let found = RecurrenceWord(in: passage, at: start) {
            word = found
        } else if let found = RecurrenceWord(unitIn: passage, at: start) {
            let bracket =
                found.end < tokens.count && tokens[found.end].folded == "("
                && found.end + 1 < tokens.count && tokens[found.end + 1].folded == "truoc"
            let isFirstHalf =
                found.end < tokens.count && ["dau", "cuoi"].contains(tokens[found.end].folded)
            guard afterOpening != nil || bracket, !isFirstHalf else { return nil }
            word = found
        } else {
            return nil
        }
        var deadline = Deadline(text: "", recurrence: word.recurrence, rrule: word.rrule)
        var end = word.end
        if let day = bracketedDay(passage, at: end, for: word.recurrence) {
            deadline.before = day.before
            deadline.rrule = day.rrule
            end = day.end
        }
        deadline.text = passage.text(ofTokens: token..<end)
        return DeadlineMatch(deadline: deadline, tokens: token..<end)
    }

    /// The other units of a list that begins with a recurrence: ", quý, 6 tháng và năm".
    static func following(_ match: DeadlineMatch, in passage: Passage) -> DeadlineMatch? {
        let tokens = passage.tokens
        var index = match.tokens.upperBound
        guard index < tokens.count, [",", "va", ";", "/"].contains(tokens[index].folded) else {
            return nil
        }
        index += 1
        if index < tokens.count, tokens[index].folded == "va" { index += 1 }
        guard let word = RecurrenceWord(unitIn: passage, at: index) else { return nil }
        var deadline = Deadline(text: "", recurrence: word.recurrence, rrule: word.rrule)
        var end = word.end
        if let day = bracketedDay(passage, at: end, for: word.recurrence) {
            deadline.before = day.before
            deadline.rrule = day.rrule
            end = day.end
        }
        deadline.text = passage.text(ofTokens: index..<end)
        return DeadlineMatch(deadline: deadline, tokens: index..<end)
    }

    /// "(trước ngày 10 của tháng cuối quý)", "(trước ngày 15/6)", "(trước ngày 20)".
    private static func bracketedDay(
        _ passage: Passage, at token: Int, for recurrence: Deadline.Recurrence
    ) -> (before: Bool, rrule: String, end: Int)? {
        let tokens = passage.tokens
        guard token < tokens.count, tokens[token].folded == "(",
            let closing = (token..<min(tokens.count, token + 16)).first(where: {
                tokens[$0].folded == ")"
            })
        else { return nil }
        let opening = DeadlineOpening(in: passage, at: token + 1)
        var index = opening.end
        if index < tokens.count, tokens[index].folded == "ngay" { index += 1 }
        if let (day, month, _, _) = DayDeadline.dayAndMonth(passage, at: index) {
            return (opening.isBefore, "FREQ=YEARLY;BYMONTH=\(month);BYMONTHDAY=\(day)", closing + 1)
        }
        guard index < closing, let day = tokens[index].value, (1...31).contains(day) else {
            return nil
        }
        return (opening.isBefore, MonthDay.rrule(day: day, every: recurrence), closing + 1)
    }
}
