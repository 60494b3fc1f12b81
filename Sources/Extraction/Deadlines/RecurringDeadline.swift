import DocumentModel

/// A recurring time: "hàng quý (trước ngày 10 của tháng cuối quý)", "định kỳ 6 tháng", "02 lần/năm".
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
            "6 tháng (trước ngày 15/6 và 15/12)", "6 tháng (trước ngày 15/6 và 15/12)",
            every: .halfYear, rrule: "FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=15"),
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
        DeadlineExample(
            "hằng tuần vào thứ Sáu.", "hằng tuần vào thứ Sáu", every: .week,
            rrule: "FREQ=WEEKLY;BYDAY=FR"),
        DeadlineExample(
            "hằng tuần (trước 16h00 thứ Năm)", "hằng tuần (trước 16h00 thứ Năm)", every: .week,
            rrule: "FREQ=WEEKLY;BYDAY=TH"),
        DeadlineExample(
            "Hằng năm, trước ngày 15 tháng 11, các", "Hằng năm, trước ngày 15 tháng 11",
            every: .year, rrule: "FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=15"),
        DeadlineExample(
            "hàng năm vào trước ngày 20/12 hàng năm và", "hàng năm vào trước ngày 20/12 hàng năm",
            every: .year, rrule: "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=20"),
        DeadlineExample(
            "hằng tháng (trước ngày 18 hàng tháng), 6 tháng",
            "hằng tháng (trước ngày 18 hàng tháng)", every: .month,
            rrule: "FREQ=MONTHLY;BYMONTHDAY=18"),
        DeadlineExample(
            "hằng năm vào quý IV", "hằng năm vào quý IV", every: .year,
            rrule: "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=-1"),
        DeadlineExample(
            "hằng ngày trước 16h00;", "hằng ngày trước 16h00", every: .day, rrule: "FREQ=DAILY"),
        DeadlineExample(
            "cuối mỗi quý", "cuối mỗi quý", every: .quarter,
            rrule: "FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1"),
        DeadlineExample(
            "định kỳ (trước ngày 15 tháng 12), đột xuất", "định kỳ (trước ngày 15 tháng 12)",
            every: .year, rrule: "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=15"),
        DeadlineExample(
            "định kỳ 06 tháng một lần.", "định kỳ 06 tháng một lần", every: .halfYear,
            rrule: "FREQ=MONTHLY;INTERVAL=6"),
        DeadlineExample(
            "định kỳ tối đa 06 tháng phải", "định kỳ tối đa 06 tháng", every: .halfYear,
            rrule: "FREQ=MONTHLY;INTERVAL=6"),
        DeadlineExample("2 lần/tháng;", "2 lần/tháng", every: .month),
        DeadlineExample(
            "tối thiểu một lần/năm.", "tối thiểu một lần/năm", every: .year, rrule: "FREQ=YEARLY"),
    ]
    static let counterexamples = [
        "hàng hóa", "6 tháng đầu năm 2025", "tháng 6", "định kỳ kiểm tra", "hằng số", "6 tháng",
        "định kỳ hoặc đột xuất", "năm (trước ngày 15/11/2025)",
    ]
    /// Texts in which the recurrence only describes what stands before it.
    static let attributes = [
        "dự toán ngân sách hằng năm", "trợ cấp xã hội hằng tháng", "kế hoạch hàng năm của đơn vị",
        "đầu tư công trung hạn và hằng năm", "Nghị quyết hằng năm của Hội đồng nhân dân",
        "thi đua khen thưởng hàng năm của đơn vị", "nguồn kinh phí sự nghiệp hàng năm",
        "kế hoạch công tác hằng năm của Sở",
    ]

    private static let nouns = PhraseTable(
        [
            "ngân sách", "nhà nước", "địa phương", "dự toán", "kinh phí", "vốn", "kế hoạch",
            "nghị quyết", "trợ cấp", "phụ cấp", "trợ cấp xã hội", "hưu trí xã hội", "quyết toán",
            "trung hạn và", "trung hạn", "trung hạn ,", "dài hạn và", "dài hạn ,", "năm và",
            "khen thưởng", "kế hoạch công tác", "bình quân", "phát sinh", "sự nghiệp",
            "thường xuyên phát sinh",
            "lương", "thu nhập", "hỗ trợ", "nhiệm vụ chi", "chi tiêu", "bổ sung", "tăng", "giảm",
            "hưởng trợ cấp", "chuẩn nghèo", "thu chi", "số liệu", "chương trình công tác", "chi",
            "mức", "trung bình", "mục tiêu", "hộ nghèo", "cận nghèo", "được giao", "đời sống",
            "công việc", "toàn khóa ,", "tiền",
        ], spelled: true)

    static func match(in passage: Passage, at token: Int, isLabelled: Bool) -> DeadlineMatch? {
        let opening = DeadlineOpening(in: passage, at: token)
        guard !opening.isBefore else { return nil }
        let isPeriodic = opening.isPeriodic
        // "định kỳ tối đa 06 tháng".
        let start =
            isPeriodic ? RecurrenceWord.skipLeast(in: passage, at: opening.end) : opening.end
        guard var word = word(in: passage, at: start, isPeriodic: isPeriodic) else {
            // "báo cáo định kỳ (trước ngày 15 tháng 12)": the day tells how often.
            guard isPeriodic, passage.folded(at: start) == "(" else { return nil }
            return periodic(in: passage, at: token, bracket: start)
        }
        if opening.isPresent, opening.isEnd { word.rrule = word.recurrence.lastDays.description }
        guard var match = match(word, in: passage, at: token) else { return nil }
        if !isPeriodic, !isLabelled, match.tokens.upperBound == word.end,
            isAttribute(in: passage, at: token)
        {
            return nil
        }
        match.deadline.text = passage.text(ofTokens: match.tokens)
        return match
    }

    /// The other units of a list that begins with a recurrence: ", quý, 6 tháng và năm".
    static func following(_ match: DeadlineMatch, in passage: Passage) -> DeadlineMatch? {
        var index = match.tokens.upperBound
        guard [",", "va", ";", "/", "hoac"].contains(passage.folded(at: index)) else { return nil }
        index += 1
        if passage.folded(at: index) == "va" { index += 1 }
        if passage.folded(at: index) == "dinh", passage.folded(at: index + 1) == "ky" { index += 2 }
        guard let word = RecurrenceWord(unitIn: passage, at: index), word.recurrence != .day,
            !["hoc", "nay", "qua", "toi", "khach", "de", "do", "dau", "cuoi"].contains(
                passage.folded(at: word.end)),
            var next = self.match(word, in: passage, at: index)
        else { return nil }
        next.deadline.text = passage.text(ofTokens: next.tokens)
        return next
    }

    /// The recurrence at a token; a bare number of months only where words around it say that it is one.
    private static func word(
        in passage: Passage, at token: Int, isPeriodic: Bool
    ) -> RecurrenceWord? {
        if let word = RecurrenceWord(in: passage, at: token) { return word }
        guard var word = RecurrenceWord(unitIn: passage, at: token) else { return nil }
        let next = passage.folded(at: word.end)
        let isPart = ["dau", "cuoi"].contains(next) && passage.folded(at: word.end + 1) == "nam"
        if isPart {
            // "6 tháng đầu năm (trước ngày 15/6)" is the half-year's report of every year.
            guard passage.folded(at: word.end + 2) == "(" else { return nil }
            word.end += 2
        }
        let hasDay =
            passage.folded(at: word.end) == "("
            && DeadlineOpening(in: passage, at: word.end + 1).isBounding
            && bracketed(in: passage, at: word.end, every: word.recurrence) != nil
        return isPeriodic && !isPart || hasDay ? word : nil
    }

    /// A recurrence with the days that stand with it.
    private static func match(
        _ word: RecurrenceWord, in passage: Passage, at token: Int
    ) -> DeadlineMatch? {
        var deadline = Deadline(text: "", recurrence: word.recurrence, rrule: word.rrule)
        var end = word.end
        let attached =
            passage.folded(at: end) == "("
            ? bracketed(in: passage, at: end, every: word.recurrence)
            : attached(in: passage, at: end, every: word.recurrence)
        if let attached {
            deadline.before = attached.before
            deadline.time = attached.time
            deadline.rrule = attached.rrule
            end = attached.end
        }
        return DeadlineMatch(
            deadline: deadline, tokens: token..<end, days: attached?.days)
    }

    /// Days that belong to a recurrence.
    private struct Attached {
        var days: NamedDays?
        var before: Bool
        var time: String?
        var rrule: String?
        var end: Int
    }

    /// "(trước ngày 10 của tháng cuối quý)", "(trước ngày 15/6)", "(trước 16h00 thứ Năm)".
    private static func bracketed(
        in passage: Passage, at token: Int, every recurrence: Deadline.Recurrence
    ) -> Attached? {
        let last = min(passage.tokens.count, token + 24)
        guard let closing = (token..<last).first(where: { passage.tokens[$0].folded == ")" }),
            var found = days(in: passage, at: token + 1, every: recurrence, isOpen: true),
            found.end <= closing
        else { return nil }
        found.end = closing + 1
        return found
    }

    /// ", trước ngày 15 tháng 11", "vào thứ Sáu", "trước 16h00".
    private static func attached(
        in passage: Passage, at token: Int, every recurrence: Deadline.Recurrence
    ) -> Attached? {
        let start = passage.folded(at: token) == "," ? token + 1 : token
        guard var found = days(in: passage, at: start, every: recurrence, isOpen: false) else {
            return nil
        }
        if let again = RecurrenceWord(in: passage, at: found.end), again.recurrence == recurrence {
            found.end = again.end
        }
        return found
    }

    private static func days(
        in passage: Passage, at token: Int, every recurrence: Deadline.Recurrence, isOpen: Bool
    ) -> Attached? {
        let opening = DeadlineOpening(in: passage, at: token)
        guard isOpen || opening.isPresent else { return nil }
        let clock = ClockTime(in: passage, at: opening.end)
        let index = clock?.end ?? opening.end
        if let named = NamedDays(in: passage, at: index) {
            guard let rrule = named.rrule(every: recurrence) else { return nil }
            return Attached(
                days: named, before: opening.isBefore, time: clock?.text, rrule: rrule,
                end: named.end)
        }
        if recurrence == .year, let period = Period(openIn: passage, at: index), period.year == nil
        {
            return Attached(
                before: false, rrule: period.rrule(isBefore: opening.isBefore), end: period.end)
        }
        guard let clock, recurrence == .day else { return nil }
        return Attached(
            before: opening.isBefore, time: clock.text, rrule: recurrence.plainRule.description,
            end: clock.end)
    }

    /// "định kỳ (trước ngày 15 tháng 12)".
    private static func periodic(
        in passage: Passage, at token: Int, bracket: Int
    ) -> DeadlineMatch? {
        for recurrence in [Deadline.Recurrence.year, .quarter, .month, .week] {
            guard let found = bracketed(in: passage, at: bracket, every: recurrence),
                let days = found.days, days.recurrence == recurrence
            else { continue }
            let tokens = token..<found.end
            return DeadlineMatch(
                deadline: Deadline(
                    text: passage.text(ofTokens: tokens), time: found.time, before: found.before,
                    recurrence: recurrence, rrule: found.rrule),
                tokens: tokens, days: days)
        }
        return nil
    }

    /// Whether the recurrence at a token only describes the noun before it: "dự toán hằng năm".
    static func isAttribute(in passage: Passage, at token: Int) -> Bool {
        for start in max(0, token - 4)..<token where nouns.end(at: start, in: passage) == token {
            return true
        }
        return false
    }
}

extension NamedDays {
    /// How often the days themselves come; nil for days of the calendar and bare days of a month.
    fileprivate var recurrence: Deadline.Recurrence? {
        switch days {
        case .dates: nil
        case .yearDays: .year
        case .monthDays(_, let months): months != nil ? .quarter : isMonthly ? .month : nil
        case .weekdays: .week
        }
    }
}
