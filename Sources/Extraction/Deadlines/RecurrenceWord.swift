import DocumentModel

/// Words that say how often: "hằng tháng", "hàng quý", "02 lần/năm", "06 tháng một lần".
struct RecurrenceWord: Sendable, Hashable {
    /// Texts that begin with such words, how often, and the rule.
    static let examples: [(text: String, recurrence: Deadline.Recurrence, rrule: String?)] = [
        ("hằng năm", .year, "FREQ=YEARLY"), ("hàng quý,", .quarter, "FREQ=MONTHLY;INTERVAL=3"),
        ("mỗi tháng một lần", .month, "FREQ=MONTHLY"),
        ("mỗi năm ít nhất 02 lần", .year, "FREQ=MONTHLY;INTERVAL=6"),
        ("hằng năm tối thiểu 01 lần", .year, "FREQ=YEARLY"),
        ("02 lần/năm", .year, "FREQ=MONTHLY;INTERVAL=6"), ("2 lần/tháng", .month, nil),
        ("tối thiểu một lần/năm", .year, "FREQ=YEARLY"),
        ("01 lần/tuần", .week, "FREQ=WEEKLY"), ("4 lần một năm", .year, "FREQ=MONTHLY;INTERVAL=3"),
        ("06 tháng một lần", .halfYear, "FREQ=MONTHLY;INTERVAL=6"),
        ("06 tháng/lần", .halfYear, "FREQ=MONTHLY;INTERVAL=6"),
        ("01 tháng 01 lần", .month, "FREQ=MONTHLY"),
        ("02 năm một lần", .year, "FREQ=YEARLY;INTERVAL=2"),
        ("tối thiểu 01 tuần/lần", .week, "FREQ=WEEKLY"),
    ]
    /// Texts that do not.
    static let counterexamples = [
        "hàng hóa", "hàng quý hiếm", "hằng số", "6 tháng", "02 lần", "lần 2", "một năm", "mỗi xã",
        "0,3 lần quỹ lương", "01 lần nữa trong năm",
    ]

    /// How often.
    var recurrence: Deadline.Recurrence
    /// The rule of RFC 5545, no day named; nil where no single rule says it.
    var rrule: String?
    /// The token after the words.
    var end: Int

    private static let each: Set<String> = ["hăng1", "hang1", "môi3"]
    private static let least = PhraseTable(
        ["tối thiểu", "ít nhất", "không ít hơn", "tối đa", "không quá"], spelled: true)
    private static let units: [String: Deadline.Recurrence] = [
        "ngay1": .day, "ngay": .day, "tuân1": .week, "thang4": .month, "quy4": .quarter,
        "qui4": .quarter, "năm0": .year,
    ]

    private init(_ recurrence: Deadline.Recurrence, rrule: String?, end: Int) {
        self.recurrence = recurrence
        self.rrule = rrule
        self.end = end
    }

    private init(_ recurrence: Deadline.Recurrence, end: Int) {
        self.init(recurrence, rrule: recurrence.plainRule.description, end: end)
    }

    /// Reads "hằng …", "mỗi …", "N lần/…", "N tháng một lần" at a token.
    init?(in passage: Passage, at token: Int) {
        guard passage.tokens.indices.contains(token) else { return nil }
        if Self.each.contains(passage.tokens[token].spelling) {
            guard let unit = Self.units[passage.spelling(at: token + 1)] else { return nil }
            if unit == .quarter, passage.folded(at: token + 2) == "hiem" { return nil }
            let times = Self.times(in: passage, at: token + 2)
            self =
                times.map { Self.word($0.value, timesA: unit, end: $0.end) }
                ?? RecurrenceWord(unit, end: token + 2)
            return
        }
        if let word = Self.often(in: passage, at: token) {
            self = word
            return
        }
        guard
            let unit = Self.span(in: passage, at: Self.least.end(at: token, in: passage) ?? token),
            let end = Self.once(in: passage, at: unit.end)
        else { return nil }
        self = unit
        self.end = end
    }

    /// Reads a unit in a list that a recurrence opened: "quý", "6 tháng", "năm", "hằng năm".
    init?(unitIn passage: Passage, at token: Int) {
        if let full = RecurrenceWord(in: passage, at: token) {
            self = full
            return
        }
        guard token < passage.tokens.count else { return nil }
        var token = token
        while ["ca", "tong", "ket", "bao", "cao"].contains(passage.folded(at: token)) { token += 1 }
        if let span = Self.span(in: passage, at: token) {
            self = span
            return
        }
        guard let unit = Self.units[passage.spelling(at: token)] else { return nil }
        // "năm 2025" is a year, "ngày 15" a day.
        let next = token + 1
        if next < passage.tokens.count, passage.tokens[next].kind == .number,
            passage.tokens[next].followsBlank
        {
            return nil
        }
        self.init(unit, end: next)
    }

    /// "6 tháng", "02 năm", "01 quý": every so many units; nine months are counted once a year.
    private static func span(in passage: Passage, at token: Int) -> RecurrenceWord? {
        guard let count = CountWord(in: passage, at: token), (1...60).contains(count.value),
            let unit = units[passage.spelling(at: count.end)]
        else { return nil }
        let end = count.end + 1
        switch (unit, count.value) {
        case (_, 1): return RecurrenceWord(unit, end: end)
        case (.month, 3): return RecurrenceWord(.quarter, end: end)
        case (.month, 6), (.quarter, 2): return RecurrenceWord(.halfYear, end: end)
        case (.month, 12), (.quarter, 4): return RecurrenceWord(.year, end: end)
        case (.month, 9):
            return RecurrenceWord(.year, rrule: "FREQ=YEARLY;BYMONTH=9;BYMONTHDAY=-1", end: end)
        default:
            var rule = unit.plainRule
            rule.interval *= count.value
            return RecurrenceWord(unit, rrule: rule.description, end: end)
        }
    }

    /// The token after "tối thiểu" and its like, where a length of time follows.
    static func skipLeast(in passage: Passage, at token: Int) -> Int {
        guard let end = least.end(at: token, in: passage), span(in: passage, at: end) != nil else {
            return token
        }
        return end
    }

    /// "02 lần/năm", "tối thiểu một lần/năm", "4 lần trong năm".
    private static func often(in passage: Passage, at token: Int) -> RecurrenceWord? {
        guard let times = times(in: passage, at: token) else { return nil }
        var index = times.end
        guard ["/", "trong", "trên", "mot", "moi", "hang"].contains(passage.folded(at: index))
        else {
            return nil
        }
        index += 1
        if let one = passage.value(at: index), one == 1 { index += 1 }
        guard let unit = units[passage.spelling(at: index)],
            passage.value(at: index + 1) == nil || !passage.tokens[index + 1].followsBlank
        else { return nil }
        return word(times.value, timesA: unit, end: index + 1)
    }

    /// "02 lần", "ít nhất 01 lần"; the number and the token after it.
    private static func times(in passage: Passage, at token: Int) -> CountWord? {
        guard
            var count = CountWord(in: passage, at: least.end(at: token, in: passage) ?? token),
            (1...60).contains(count.value), passage.spelling(at: count.end) == "lân1"
        else { return nil }
        if token > 0, [",", "."].contains(passage.folded(at: token - 1)),
            !passage.tokens[token].followsBlank
        {
            return nil
        }
        count.end += 1
        return count
    }

    /// "một lần", "/lần", "01 lần".
    private static func once(in passage: Passage, at token: Int) -> Int? {
        if passage.folded(at: token) == "/", passage.spelling(at: token + 1) == "lân1" {
            return token + 2
        }
        guard let times = times(in: passage, at: token), times.value == 1 else { return nil }
        return times.end
    }

    /// So many times a unit; the rule only where the times part the unit evenly.
    private static func word(
        _ times: Int, timesA unit: Deadline.Recurrence, end: Int
    ) -> RecurrenceWord {
        if times == 1 { return RecurrenceWord(unit, end: end) }
        let parts: Deadline.Recurrence? =
            switch (unit, times) {
            case (.year, 2): .halfYear
            case (.year, 4): .quarter
            case (.year, 12), (.quarter, 3): .month
            case (.day, _): .day
            default: nil
            }
        return RecurrenceWord(unit, rrule: parts?.plainRule.description, end: end)
    }
}
