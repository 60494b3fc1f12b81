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
            "định kỳ trước ngày 01/6 và 15/11 hằng năm", every: .year),
        DeadlineExample("trước ngày 15/6)", "trước ngày 15/6"),
        DeadlineExample(
            "trước 17 giờ 00 ngày 05/9/2025;", "trước 17 giờ 00 ngày 05/9/2025", by: "2025-09-05"),
        DeadlineExample(
            "trước 17h00’ ngày 05/9/2025;", "trước 17h00’ ngày 05/9/2025", by: "2025-09-05"),
        DeadlineExample("đến hết ngày 28/02/2027.", "đến hết ngày 28/02/2027", by: "2027-02-28"),
        DeadlineExample("trước 30/6/2026", "trước 30/6/2026", by: "2026-06-30"),
    ]
    static let counterexamples = [
        "ngày 15/11/2025 của Chính phủ", "trước ngày họp", "trước ngày 20 hằng tháng", "trong ngày",
    ]

    static func match(in passage: Passage, at token: Int) -> DeadlineMatch? {
        let opening = DeadlineOpening(in: passage, at: token)
        guard opening.isPresent else { return nil }
        var index = skipHour(passage, from: opening.end)
        let tokens = passage.tokens
        if index < tokens.count, let found = DateInText(in: passage, at: index),
            found.date.isComplete
        {
            return DeadlineMatch(
                deadline: Deadline(
                    text: passage.text(ofTokens: token..<found.tokens.upperBound), by: found.date,
                    before: opening.isBefore),
                tokens: token..<found.tokens.upperBound)
        }
        if index < tokens.count, tokens[index].folded == "ngay" { index += 1 }
        var days: [(day: Int, month: Int)] = []
        while let (day, month, year, end) = dayAndMonth(passage, at: index) {
            if let year {
                guard let date = CivilDate(year: year, month: month, day: day) else { return nil }
                return DeadlineMatch(
                    deadline: Deadline(
                        text: passage.text(ofTokens: token..<end), by: date,
                        before: opening.isBefore),
                    tokens: token..<end)
            }
            days.append((day, month))
            index = end
            guard index < tokens.count, ["va", ","].contains(tokens[index].folded) else { break }
            var next = index + 1
            if next < tokens.count, tokens[next].folded == "ngay" { next += 1 }
            guard dayAndMonth(passage, at: next) != nil else { break }
            index = next
        }
        guard let first = days.first else { return nil }
        var deadline = Deadline(text: "", before: opening.isBefore)
        if let yearly = RecurrenceWord(in: passage, at: index), yearly.recurrence == .year {
            deadline.recurrence = .year
            index = yearly.end
            // Two days of two months are two rules of RFC 5545: one alone would be half the truth.
            deadline.rrule =
                days.count == 1 ? "FREQ=YEARLY;BYMONTH=\(first.month);BYMONTHDAY=\(first.day)" : nil
        }
        deadline.text = passage.text(ofTokens: token..<index)
        return DeadlineMatch(deadline: deadline, tokens: token..<index)
    }

    /// "17 giờ 00", "17h00", "17h30 phút".
    private static func skipHour(_ passage: Passage, from start: Int) -> Int {
        let tokens = passage.tokens
        guard start + 1 < tokens.count, tokens[start].kind == .number,
            ["gio", "h"].contains(tokens[start + 1].folded)
        else {
            return start
        }
        let end = (start + 2..<min(tokens.count, start + 8)).first { tokens[$0].folded == "ngay" }
        return end ?? start
    }

    /// "15/11", "15/11/2025", "15 tháng 11".
    static func dayAndMonth(_ passage: Passage, at index: Int) -> (
        day: Int, month: Int, year: Int?, end: Int
    )? {
        let tokens = passage.tokens
        guard index + 2 < tokens.count, let day = tokens[index].value,
            ["/", "thang", "-"].contains(tokens[index + 1].folded),
            let month = tokens[index + 2].value,
            CivilDate(year: 2024, month: month, day: day) != nil
        else { return nil }
        if index + 4 < tokens.count, ["/", "-", "nam"].contains(tokens[index + 3].folded),
            let year = tokens[index + 4].value, (1900...2100).contains(year)
        {
            return (day, month, year, index + 5)
        }
        return (day, month, nil, index + 3)
    }
}
