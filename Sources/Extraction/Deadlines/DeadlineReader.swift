import DocumentModel

/// Finds every time by which, or at which, a task is due.
struct DeadlineReader: Sendable {
    /// The rules, the more particular first.
    static let rules: [any DeadlineRule.Type] = [
        MonthDay.self, RecurringDeadline.self, DayDeadline.self, RelativeDeadline.self,
        PeriodDeadline.self,
    ]

    private static let labelVerbs = PhraseTable(
        [
            "hoàn thành", "thực hiện", "triển khai", "đảm bảo", "bảo đảm", "triển khai thực hiện",
            "xong", "việc", "tổ chức",
        ], spelled: true)

    /// The deadlines in running text.
    func deadlines(in passage: Passage, tokens: Range<Int>) -> [Deadline] {
        var found: [Deadline] = []
        var index = tokens.lowerBound
        while index < tokens.upperBound {
            guard
                let match = Self.rules.lazy.compactMap({ $0.match(in: passage, at: index) }).first,
                match.tokens.upperBound <= tokens.upperBound
            else {
                index += 1
                continue
            }
            found.append(match.deadline)
            index = match.tokens.upperBound
            var last = match
            while last.deadline.recurrence != nil,
                let next = RecurringDeadline.following(last, in: passage)
            {
                found.append(next.deadline)
                index = next.tokens.upperBound
                last = next
            }
        }
        return found
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
        let found = deadlines(in: passage, tokens: start..<end)
        if found.count == 1, let only = found.first {
            // "Thường xuyên, hằng năm" is kept whole.
            let isAll = passage.text(ofTokens: start..<end).count <= only.text.count + 16
            var whole = only
            if isAll { whole.text = passage.text(ofTokens: start..<end) }
            return [whole]
        }
        if !found.isEmpty { return found }
        for token in start..<end {
            if let period = PeriodDeadline.match(in: passage, at: token, isLabelled: true),
                period.tokens.upperBound == end
            {
                return [period.deadline]
            }
        }
        return [Deadline(text: passage.text(ofTokens: start..<end))]
    }
}
