import DocumentModel

/// A day of each month, quarter or week: "trước ngày 20 hằng tháng", "trước 16h00 thứ Năm hằng tuần".
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
            "trước ngày 05 tháng đầu quý sau", "trước ngày 05 tháng đầu quý sau", every: .quarter,
            rrule: "FREQ=YEARLY;BYMONTH=1,4,7,10;BYMONTHDAY=5"),
        DeadlineExample(
            "vào ngày 05 hàng tháng", "vào ngày 05 hàng tháng", every: .month,
            rrule: "FREQ=MONTHLY;BYMONTHDAY=5"),
        DeadlineExample(
            "ngày 30 hằng tháng", "ngày 30 hằng tháng", every: .month,
            rrule: "FREQ=MONTHLY;BYMONTHDAY=28,29,30;BYSETPOS=-1"),
        DeadlineExample(
            "trước ngày 05 của tháng tiếp theo;", "trước ngày 05 của tháng tiếp theo",
            every: .month,
            rrule: "FREQ=MONTHLY;BYMONTHDAY=5"),
        DeadlineExample(
            "vào ngày cuối cùng hằng tháng", "vào ngày cuối cùng hằng tháng", every: .month,
            rrule: "FREQ=MONTHLY;BYMONTHDAY=-1"),
        DeadlineExample(
            "trước 16h00 thứ Năm hằng tuần", "trước 16h00 thứ Năm hằng tuần", every: .week,
            rrule: "FREQ=WEEKLY;BYDAY=TH"),
        DeadlineExample(
            "trước 19h00’ hằng ngày và", "trước 19h00’ hằng ngày", every: .day, rrule: "FREQ=DAILY"),
    ]
    static let counterexamples = [
        "trước ngày 20/6", "ngày 20 tháng 6", "trước ngày 20 và", "ngày 20", "thứ Năm",
        "trước 16h00 ngày 15",
    ]

    static func match(in passage: Passage, at token: Int, isLabelled: Bool) -> DeadlineMatch? {
        let opening = DeadlineOpening(in: passage, at: token)
        let clock = ClockTime(in: passage, at: opening.end)
        let index = clock?.end ?? opening.end
        var deadline = Deadline(text: "", time: clock?.text, before: opening.isBefore)
        var end = index
        let named = NamedDays(in: passage, at: index)
        if let named {
            let word = RecurrenceWord(in: passage, at: named.end)
            end = word?.end ?? named.end
            switch named.days {
            case .dates, .yearDays: return nil
            case .weekdays:
                guard word?.recurrence == .week else { return nil }
                deadline.recurrence = .week
            case .monthDays(_, let months):
                let period = word?.recurrence ?? (named.isMonthly ? .month : nil)
                guard opening.isPresent || word != nil,
                    let recurrence = months == nil ? period : .quarter,
                    recurrence != .day, recurrence != .week
                else { return nil }
                deadline.recurrence = recurrence
            }
            deadline.rrule = deadline.recurrence.flatMap(named.rrule(every:))
        } else {
            guard clock != nil, let word = RecurrenceWord(in: passage, at: index),
                word.recurrence == .day
            else { return nil }
            deadline.recurrence = .day
            deadline.rrule = word.rrule
            end = word.end
        }
        deadline.text = passage.text(ofTokens: token..<end)
        return DeadlineMatch(deadline: deadline, tokens: token..<end, days: named)
    }
}
