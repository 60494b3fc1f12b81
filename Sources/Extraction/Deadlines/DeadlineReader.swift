import DocumentModel

/// Finds every time by which, or at which, a task is due.
struct DeadlineReader: Sendable {
    /// The rules, the more particular first.
    static let rules: [any DeadlineRule.Type] = [
        SpanDeadline.self, MonthDay.self, RecurringDeadline.self, DayDeadline.self,
        RelativeDeadline.self, PeriodDeadline.self, EventDeadline.self,
    ]

    /// Brackets with a period alone are short.
    private static let longestBracket = 10

    private static let labelVerbs = PhraseTable(
        [
            "hoàn thành", "thực hiện", "triển khai", "đảm bảo", "bảo đảm", "triển khai thực hiện",
            "xong", "việc", "tổ chức",
        ], spelled: true)
    /// The folded words that a deadline can begin with, numbers besides.
    static let starts: Set<String> = [
        "dinh", "cham", "muon", "tre", "la", "vao", "truoc", "trong", "den", "het", "toi", "cho",
        "xong", "hoan", "tu", "ke", "cuoi", "thoi", "khong", "han", "hang", "moi", "ngay", "thu",
        "chu", "quy", "qui", "thang", "nam", "nua", "khi", "sau", "tai", "it", "dau", "giua",
        "giai", "mot", "hai", "ba", "bon", "bay", "tam", "chin", "muoi", "sang", "chieu", "tinh",
    ]

    /// Whether a deadline can begin with a token: asked first, since nearly every answer is no.
    static func canBegin(_ token: Token) -> Bool {
        token.kind == .number || token.kind == .word && starts.contains(token.folded)
    }

    /// The deadlines in running text.
    func deadlines(in passage: Passage, tokens: Range<Int>) -> [Deadline] {
        if let scheduled = scheduled(in: passage, tokens: tokens) {
            let rest = scheduled.tokens.upperBound..<tokens.upperBound
            return [scheduled.deadline]
                + deadlines(in: passage, tokens: rest, isLabelled: false)
        }
        let found = deadlines(in: passage, tokens: tokens, isLabelled: false)
        return found + bracketed(in: passage, tokens: tokens).filter { $0.isBeside(found) }
    }

    /// "Ngày 16/11/2017: Họp đoàn kiểm tra": an entry of a schedule begins with its time.
    private func scheduled(in passage: Passage, tokens: Range<Int>) -> DeadlineMatch? {
        guard !tokens.isEmpty,
            let match = match(in: passage, at: tokens.lowerBound, isLabelled: true),
            match.tokens.upperBound < tokens.upperBound,
            passage.tokens[match.tokens.upperBound].folded == ":",
            match.deadline.by != nil || match.deadline.recurrence != nil
        else { return nil }
        return match
    }

    /// "… và phần mềm quản lý dữ liệu (2025 - 2026).": a period alone in the brackets at the end.
    private func bracketed(in passage: Passage, tokens: Range<Int>) -> [Deadline] {
        var end = tokens.upperBound
        while end > tokens.lowerBound, [".", ";", "/"].contains(passage.folded(at: end - 1)) {
            end -= 1
        }
        let first = max(tokens.lowerBound, end - Self.longestBracket)
        guard first < end, passage.folded(at: end - 1) == ")",
            let opening = (first..<end).last(where: { passage.tokens[$0].folded == "(" }),
            opening > tokens.lowerBound, opening + 1 < end - 1,
            (opening..<end).allSatisfy({ DocumentNumber(in: passage, at: $0) == nil })
        else { return [] }
        return labelledDeadlines(in: passage, tokens: (opening + 1)..<(end - 1)).filter {
            $0.by != nil || $0.from != nil
        }
    }

    private func deadlines(in passage: Passage, tokens: Range<Int>, isLabelled: Bool) -> [Deadline]
    {
        let found = matches(in: passage, tokens: tokens, isLabelled: isLabelled)
        return joined(found, in: passage).map(\.deadline)
    }

    /// The matches of the rules, each from the end of the one before.
    private func matches(
        in passage: Passage, tokens: Range<Int>, isLabelled: Bool
    ) -> [DeadlineMatch] {
        var found: [DeadlineMatch] = []
        var index = tokens.lowerBound
        while index < tokens.upperBound {
            guard let match = match(in: passage, at: index, isLabelled: isLabelled),
                match.tokens.upperBound <= tokens.upperBound
            else {
                index += 1
                continue
            }
            found.append(match)
            index = match.tokens.upperBound
            var last = match
            while last.deadline.recurrence != nil,
                let next = RecurringDeadline.following(last, in: passage),
                next.tokens.upperBound <= tokens.upperBound
            {
                found.append(next)
                index = next.tokens.upperBound
                last = next
            }
        }
        return found
    }

    private func match(in passage: Passage, at token: Int, isLabelled: Bool) -> DeadlineMatch? {
        guard Self.canBegin(passage.tokens[token]) else { return nil }
        for rule in Self.rules {
            if let match = rule.match(in: passage, at: token, isLabelled: isLabelled) {
                return match
            }
        }
        return nil
    }

    /// Joins what a sentence says in two places: "hằng năm … báo cáo trước ngày 15/12".
    private func joined(_ matches: [DeadlineMatch], in passage: Passage) -> [DeadlineMatch] {
        var joined: [DeadlineMatch] = []
        for match in matches {
            guard var plain = joined.last, let recurrence = plain.deadline.recurrence,
                plain.days == nil, joined.count < 2 || !isPlain(joined[joined.count - 2]),
                let rule = plain.deadline.rrule.flatMap(RecurrenceRule.init), !rule.namesDays,
                let days = match.days, let rrule = days.rrule(every: recurrence),
                match.deadline.recurrence == nil || match.deadline.recurrence == recurrence,
                isOneSentence(passage, plain.tokens.upperBound..<match.tokens.lowerBound)
            else {
                joined.append(match)
                continue
            }
            plain.deadline.text += " … " + match.deadline.text
            plain.deadline.before = match.deadline.before
            plain.deadline.time = match.deadline.time
            plain.deadline.rrule = rrule
            plain.days = days
            plain.tokens = plain.tokens.lowerBound..<match.tokens.upperBound
            joined[joined.count - 1] = plain
        }
        return joined
    }

    private func isPlain(_ match: DeadlineMatch) -> Bool {
        match.deadline.recurrence != nil && match.days == nil
    }

    private func isOneSentence(_ passage: Passage, _ tokens: Range<Int>) -> Bool {
        !tokens.contains { [";", "."].contains(passage.tokens[$0].folded) }
    }

    /// The deadlines of an entry that is labelled as one: vague words count too.
    func labelledDeadlines(in passage: Passage, tokens: Range<Int>) -> [Deadline] {
        var start = tokens.lowerBound
        while start < tokens.upperBound, let end = Self.labelVerbs.end(at: start, in: passage),
            end <= tokens.upperBound
        { start = end }
        var end = tokens.upperBound
        while end > start, [".", ";", ",", ":"].contains(passage.tokens[end - 1].folded) {
            end -= 1
        }
        guard start < end else { return [] }
        let found = deadlines(in: passage, tokens: start..<end, isLabelled: true)
        if found.count == 1, let only = found.first {
            // "Thường xuyên, hằng năm" is kept whole.
            let isAll = passage.text(ofTokens: start..<end).count <= only.text.count + 16
            var whole = only
            if isAll { whole.text = passage.text(ofTokens: start..<end) }
            if only.recurrence == nil, only.from == nil,
                let first = Self.beginning(in: passage, at: start)
            {
                // "Từ 01/7/2025" has a beginning and no end.
                whole.from = first
                whole.by = nil
            }
            return [whole]
        }
        if !found.isEmpty { return found }
        return [
            Deadline(
                text: passage.text(ofTokens: start..<end),
                from: Self.beginning(in: passage, at: start))
        ]
    }

    /// The day from which an entry says that something holds: "Từ 01/7/2025".
    private static func beginning(in passage: Passage, at token: Int) -> CivilDate? {
        guard passage.spelling(at: token) == "tư1" else { return nil }
        if let days = NamedDays(in: passage, at: token + 1), case .dates(let dates) = days.days {
            return dates.first
        }
        return Period(in: passage, at: token + 1)?.firstDay
    }
}

extension Deadline {
    /// Whether no deadline of some is on the same day or of the same words.
    fileprivate func isBeside(_ others: [Deadline]) -> Bool {
        !others.contains {
            $0.by == by && by != nil || $0.text.contains(text) || text.contains($0.text)
        }
    }
}
