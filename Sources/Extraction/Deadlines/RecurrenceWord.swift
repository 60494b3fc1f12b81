import DocumentModel

/// Words that say how often: "hằng tháng", "hàng quý", "định kỳ 6 tháng".
struct RecurrenceWord: Sendable, Hashable {
    /// How often.
    var recurrence: Deadline.Recurrence
    /// The token after the words.
    var end: Int

    private static let units: [String: Deadline.Recurrence] = [
        "ngay1": .day, "ngay": .day, "tuân1": .week, "thang4": .month, "quy4": .quarter,
        "qui4": .quarter, "năm0": .year,
    ]

    /// Reads "hằng …", "hàng …", "mỗi …" at a token.
    init?(in passage: Passage, at token: Int) {
        let tokens = passage.tokens
        guard token + 1 < tokens.count,
            ["hăng1", "hang1", "môi3"].contains(tokens[token].spelling),
            let recurrence = Self.units[tokens[token + 1].spelling]
        else { return nil }
        self.recurrence = recurrence
        end = token + 2
    }

    /// Reads a unit in a list that a recurrence opened: "quý", "6 tháng", "năm", "hằng năm".
    init?(unitIn passage: Passage, at token: Int) {
        if let full = RecurrenceWord(in: passage, at: token) {
            self = full
            return
        }
        let tokens = passage.tokens
        guard token < tokens.count else { return nil }
        if let count = tokens[token].value, token + 1 < tokens.count,
            tokens[token + 1].spelling == "thang4"
        {
            switch count {
            case 6: recurrence = .halfYear
            case 3: recurrence = .quarter
            case 12: recurrence = .year
            case 1: recurrence = .month
            default: return nil
            }
            end = token + 2
            return
        }
        guard let recurrence = Self.units[tokens[token].spelling] else { return nil }
        // "năm 2025" is a year, "ngày 15" a day.
        if token + 1 < tokens.count, tokens[token + 1].kind == .number,
            tokens[token + 1].followsBlank
        {
            return nil
        }
        self.recurrence = recurrence
        end = token + 1
    }

    /// The plain rule of RFC 5545.
    var rrule: String {
        switch recurrence {
        case .day: "FREQ=DAILY"
        case .week: "FREQ=WEEKLY"
        case .month: "FREQ=MONTHLY"
        case .quarter: "FREQ=MONTHLY;INTERVAL=3"
        case .halfYear: "FREQ=MONTHLY;INTERVAL=6"
        case .year: "FREQ=YEARLY"
        }
    }
}
