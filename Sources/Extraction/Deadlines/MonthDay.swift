import DocumentModel

/// A day of each month or quarter: "trước ngày 20 hằng tháng", "ngày 10 của tháng cuối quý".
enum MonthDay: DeadlineRule {
    static let examples = [
        DeadlineExample(
            "trước ngày 20 hằng tháng lên", "trước ngày 20 hằng tháng", every: .month,
            rrule: "FREQ=MONTHLY;BYMONTHDAY=20"),
        DeadlineExample(
            "trước ngày 15 của tháng cuối quý", "trước ngày 15 của tháng cuối quý", every: .quarter,
            rrule: "FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=15"),
        DeadlineExample(
            "trước ngày 25 tháng cuối quý.", "trước ngày 25 tháng cuối quý", every: .quarter,
            rrule: "FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=25"),
        DeadlineExample(
            "vào ngày 05 hàng tháng", "vào ngày 05 hàng tháng", every: .month,
            rrule: "FREQ=MONTHLY;BYMONTHDAY=5"),
    ]
    static let counterexamples = ["trước ngày 20/6", "ngày 20 tháng 6", "trước ngày 20 và"]

    private static let quarterEnds = PhraseTable([
        "của tháng cuối quý", "tháng cuối quý", "của tháng cuối mỗi quý", "tháng cuối của quý",
        "tháng cuối cùng của quý",
    ])

    static func match(in passage: Passage, at token: Int) -> DeadlineMatch? {
        let tokens = passage.tokens
        let opening = DeadlineOpening(in: passage, at: token)
        let index = opening.end
        guard opening.isPresent, index + 2 < tokens.count, tokens[index].folded == "ngay",
            let day = tokens[index + 1].value, (1...31).contains(day)
        else { return nil }
        let recurrence: Deadline.Recurrence
        let end: Int
        if let word = RecurrenceWord(in: passage, at: index + 2),
            [.month, .quarter].contains(word.recurrence)
        {
            recurrence = word.recurrence
            end = word.end
        } else if let quarterEnd = quarterEnds.end(at: index + 2, in: passage) {
            recurrence = .quarter
            end = quarterEnd
        } else {
            return nil
        }
        return DeadlineMatch(
            deadline: Deadline(
                text: passage.text(ofTokens: token..<end), before: opening.isBefore,
                recurrence: recurrence,
                rrule: rrule(day: day, every: recurrence)),
            tokens: token..<end)
    }

    /// The rule of a day in each period; quarters end in March, June, September and December.
    static func rrule(day: Int, every recurrence: Deadline.Recurrence) -> String {
        switch recurrence {
        case .quarter: "FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=\(day)"
        case .halfYear: "FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=\(day)"
        case .year: "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=\(day)"
        case .month, .week, .day: "FREQ=MONTHLY;BYMONTHDAY=\(day)"
        }
    }
}
