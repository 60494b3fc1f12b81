import DocumentModel

/// A period that ends on a day of the calendar: "trong năm 2025", "quý I/2026", "tháng 12/2025".
enum PeriodDeadline: DeadlineRule {
    static let examples = [
        DeadlineExample("trong năm 2025.", "trong năm 2025", by: "2025-12-31"),
        DeadlineExample("Quí IV-2025", "Quí IV-2025", by: "2025-12-31"),
        DeadlineExample("trong quý I/2026;", "trong quý I/2026", by: "2026-03-31"),
        DeadlineExample("quý III năm 2026", "quý III năm 2026", by: "2026-09-30"),
        DeadlineExample("trong tháng 12 năm 2025", "trong tháng 12 năm 2025", by: "2025-12-31"),
        DeadlineExample("trước tháng 02/2026", "trước tháng 02/2026", by: "2026-01-31"),
        DeadlineExample("đến hết năm 2026", "đến hết năm 2026", by: "2026-12-31"),
        DeadlineExample(
            "trong 6 tháng đầu năm 2026", "trong 6 tháng đầu năm 2026", by: "2026-06-30"),
        DeadlineExample("trước năm 2027", "trước năm 2027", by: "2026-12-31"),
        DeadlineExample("cuối năm 2025", "cuối năm 2025", by: "2025-12-31"),
        DeadlineExample(
            "vào tháng 4 và tháng 8 năm 2026;", "vào tháng 4 và tháng 8 năm 2026", by: "2026-08-31"),
        DeadlineExample(
            "trong tháng 11, tháng 12 năm 2025", "trong tháng 11, tháng 12 năm 2025",
            by: "2025-12-31"),
        DeadlineExample("trong quý IV", "trong quý IV"),
        DeadlineExample(
            "quý IV hằng năm,", "quý IV hằng năm", every: .year,
            rrule: "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=-1"),
        DeadlineExample(
            "trong tháng 5 và tháng 11 hằng năm", "trong tháng 5 và tháng 11 hằng năm",
            every: .year,
            rrule: "FREQ=YEARLY;BYMONTH=5,11;BYMONTHDAY=-1"),
        DeadlineExample("đầu năm 2026", "đầu năm 2026", labelled: true),
        DeadlineExample(
            "giai đoạn 2026 - 2030", "giai đoạn 2026 - 2030", by: "2030-12-31", labelled: true),
        DeadlineExample("2025 - 2026", "2025 - 2026", by: "2026-12-31", labelled: true),
        DeadlineExample("Năm 2025, 2026", "Năm 2025, 2026", by: "2026-12-31", labelled: true),
        DeadlineExample("Tháng 9-10/2025", "Tháng 9-10/2025", by: "2025-10-31", labelled: true),
        DeadlineExample("2026 trở đi", "2026 trở đi", labelled: true),
    ]
    static let counterexamples = [
        "năm 2025 và", "đến năm 2030", "trong năm học", "quý I", "tháng 12",
        "giai đoạn 2026 - 2030", "từ nay đến năm 2030", "cuối năm", "2026", "đầu năm 2026",
    ]

    private static let stages = PhraseTable(
        ["giai đoạn", "trong giai đoạn", "thời kỳ"], spelled: true)
    private static let onwards = PhraseTable([
        "trở đi", "và những năm tiếp theo", "và các năm tiếp theo", "và những năm sau",
        "và các năm sau",
    ])

    /// The period at a token; after a label ("Thời gian:") or in a goal bare years count too.
    static func match(in passage: Passage, at token: Int, isLabelled: Bool) -> DeadlineMatch? {
        let opening = DeadlineOpening(in: passage, at: token)
        var index = opening.end
        var isVague = false
        if ["dau", "giua", "giưa4"].contains(passage.folded(at: index)),
            isLabelled || opening.isPresent
        {
            isVague = true
            index += 1
        }
        if isLabelled, let stage = stages.end(at: index, in: passage) { index = stage }
        guard
            let period = Period(openIn: passage, at: index)
                ?? (isLabelled ? Period(bareYearsIn: passage, at: index) : nil)
        else { return nil }
        var end = period.end
        var deadline = Deadline(text: "")
        let tail = period.kind == .year ? nil : RecurrenceWord(in: passage, at: end)
        if period.year == nil, let tail, tail.recurrence == .year {
            end = tail.end
            deadline.recurrence = .year
            deadline.rrule = period.rrule(isBefore: opening.isBefore)
        } else {
            guard isDue(period, opening: opening, isLabelled: isLabelled),
                // "nhiệm vụ trọng tâm cuối năm 2025" is a title.
                passage.spelling(at: token - 1) != "tâm0"
            else { return nil }
            deadline.by = opening.isBefore ? period.dayBefore : period.lastDay
        }
        if isVague { deadline.by = nil }
        if isLabelled, let open = onwards.end(at: end, in: passage) {
            deadline.from = period.firstDay
            deadline.by = nil
            end = open
        }
        deadline.text = passage.text(ofTokens: token..<end)
        return DeadlineMatch(deadline: deadline, tokens: token..<end)
    }

    /// Whether the words before a period make it a deadline.
    private static func isDue(
        _ period: Period, opening: DeadlineOpening, isLabelled: Bool
    ) -> Bool {
        if isLabelled { return true }
        guard period.year != nil else { return opening.isBounding }
        switch period.kind {
        case .quarter: return true
        case .month, .half: return opening.isPresent
        // "đến năm 2030" names strategies; only the end of a year, or within it, is a deadline.
        case .year: return opening.isBounding
        }
    }
}

extension Period {
    /// "2026", "2025 - 2030": years without their word, as cells have them.
    fileprivate init?(bareYearsIn passage: Passage, at token: Int) {
        guard let year = passage.value(at: token), (1990...2100).contains(year),
            let years = Period(yearsIn: passage, at: token)
        else { return nil }
        self = years
    }
}
