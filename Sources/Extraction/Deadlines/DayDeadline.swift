import DocumentModel

/// A day: "trước ngày 15/11/2025", "chậm nhất ngày 20 tháng 12 năm 2025", "trước ngày 15/6 hằng năm".
enum DayDeadline: DeadlineRule {
    static let examples = [
        DeadlineExample("trước ngày 15/11/2025 gửi", "trước ngày 15/11/2025", by: "2025-11-15"),
        DeadlineExample(
            "chậm nhất là ngày 20 tháng 12 năm 2025.", "chậm nhất là ngày 20 tháng 12 năm 2025",
            by: "2025-12-20"),
        DeadlineExample(
            "trước ngày 15/11 hằng năm,", "trước ngày 15/11 hằng năm", every: .year,
            rrule: "FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=15"),
        DeadlineExample(
            "định kỳ trước ngày 01/6 và 15/11 hằng năm",
            "định kỳ trước ngày 01/6 và 15/11 hằng năm", every: .year,
            rrule: """
                FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=1
                FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=15
                """),
        DeadlineExample(
            "trước ngày 15/6 và 15/12 hằng năm.", "trước ngày 15/6 và 15/12 hằng năm", every: .year,
            rrule: "FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=15"),
        DeadlineExample(
            "ngày 28 tháng 02 hằng năm hoặc", "ngày 28 tháng 02 hằng năm", every: .year,
            rrule: "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=28"),
        DeadlineExample("trước ngày 15/6)", "trước ngày 15/6"),
        DeadlineExample(
            "trước ngày 30 tháng 01 năm sau)", "trước ngày 30 tháng 01 năm sau"),
        DeadlineExample(
            "trước 17 giờ 00 ngày 05/9/2025;", "trước 17 giờ 00 ngày 05/9/2025", by: "2025-09-05"),
        DeadlineExample(
            "trước 17h00’ ngày 05/9/2025;", "trước 17h00’ ngày 05/9/2025", by: "2025-09-05"),
        DeadlineExample("đến hết ngày 28/02/2027.", "đến hết ngày 28/02/2027", by: "2027-02-28"),
        DeadlineExample("trước 30/6/2026", "trước 30/6/2026", by: "2026-06-30"),
        DeadlineExample(
            "chậm nhất vào ngày 10/9 và 25/9/2025", "chậm nhất vào ngày 10/9 và 25/9/2025",
            by: "2025-09-25"),
        DeadlineExample("15/9/2025", "15/9/2025", by: "2025-09-15", labelled: true),
        DeadlineExample("Ngày 15/9", "Ngày 15/9", labelled: true),
    ]
    static let counterexamples = [
        "ngày 15/11/2025 của Chính phủ", "trước ngày họp", "trước ngày 20 hằng tháng", "trong ngày",
        "15/6", "ngày 15/6",
    ]

    private static let otherYears = PhraseTable([
        "của năm", "năm sau", "của năm sau", "năm tiếp theo", "của năm tiếp theo", "năm trước",
        "của năm trước", "năm kế hoạch", "của năm kế hoạch", "năm liền kề", "của năm liền kề",
        "của năm sau liền kề", "năm sau liền kề", "của năm báo cáo", "năm báo cáo",
    ])

    static func match(in passage: Passage, at token: Int, isLabelled: Bool) -> DeadlineMatch? {
        guard DeadlineReader.canBegin(passage.tokens[token]) else { return nil }
        let opening = DeadlineOpening(in: passage, at: token)
        let clock = ClockTime(in: passage, at: opening.end)
        var index = clock?.end ?? opening.end
        if clock != nil, [",", "cua"].contains(passage.folded(at: index)) { index += 1 }
        guard let named = NamedDays(in: passage, at: index) else { return nil }
        let isOpen = opening.isPresent || isLabelled
        var deadline = Deadline(text: "", time: clock?.text, before: opening.isBefore)
        var end = named.end
        switch named.days {
        case .monthDays, .weekdays: return nil
        case .dates:
            guard isOpen else { return nil }
            deadline.by = named.lastDate
        case .yearDays:
            let other = otherYears.end(at: end, in: passage)
            let yearly = RecurrenceWord(in: passage, at: other ?? end)
            if let yearly, yearly.recurrence == .year {
                end = yearly.end
            } else if let other {
                end = other
            }
            let isYearly = yearly?.recurrence == .year || opening.isPeriodic && other == nil
            guard isOpen || isYearly else { return nil }
            if isYearly {
                deadline.recurrence = .year
                deadline.rrule = named.rrule(every: .year)
            }
        }
        deadline.text = passage.text(ofTokens: token..<end)
        var match = DeadlineMatch(deadline: deadline, tokens: token..<end)
        if case .yearDays = named.days { match.days = named }
        return match
    }
}
