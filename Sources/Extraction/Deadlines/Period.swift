import DocumentModel

/// A year, half year, quarter or month of the calendar, as written.
struct Period: Sendable, Hashable {
    /// What kind of period it is.
    enum Kind: Sendable, Hashable {
        case year, half, quarter, month
    }

    /// What it is.
    var kind: Kind
    /// Its year.
    var year: Int
    /// Its first month.
    var firstMonth: Int
    /// Its last month.
    var lastMonth: Int
    /// The token after it.
    var end: Int

    /// Reads the period at a token.
    init?(in passage: Passage, at token: Int) {
        let tokens = passage.tokens
        guard token + 1 < tokens.count else { return nil }
        switch tokens[token].folded {
        case "nam":
            guard let year = Self.year(passage, token + 1) else { return nil }
            self.init(kind: .year, year: year, months: 1...12, end: token + 2)
        case "quy", "qui":
            let text = passage.text(ofTokens: (token + 1)..<(token + 2))
            guard let quarter = RomanNumeral(text)?.value ?? tokens[token + 1].value,
                (1...4).contains(quarter),
                let (year, end) = Self.yearAfter(passage, token + 2)
            else { return nil }
            self.init(
                kind: .quarter, year: year, months: (quarter * 3 - 2)...(quarter * 3), end: end)
        case "thang":
            guard let month = tokens[token + 1].value, (1...12).contains(month),
                let (year, end) = Self.yearAfter(passage, token + 2)
            else { return nil }
            self.init(kind: .month, year: year, months: month...month, end: end)
        case "6", "06":
            guard token + 4 < tokens.count, tokens[token + 1].folded == "thang",
                ["dau", "cuoi"].contains(tokens[token + 2].folded),
                tokens[token + 3].folded == "nam", let year = Self.year(passage, token + 4)
            else { return nil }
            self.init(
                kind: .half, year: year, months: tokens[token + 2].folded == "dau" ? 1...6 : 7...12,
                end: token + 5)
        default:
            return nil
        }
    }

    private init(kind: Kind, year: Int, months: ClosedRange<Int>, end: Int) {
        self.kind = kind
        self.year = year
        firstMonth = months.lowerBound
        lastMonth = months.upperBound
        self.end = end
    }

    /// The last day of the period.
    var lastDay: CivilDate? {
        CivilDate(year: year, month: lastMonth, day: CivilDate.daysIn(month: lastMonth, year: year))
    }

    /// The last day before the period.
    var dayBefore: CivilDate? {
        if firstMonth == 1 { return CivilDate(year: year - 1, month: 12, day: 31) }
        return CivilDate(
            year: year, month: firstMonth - 1,
            day: CivilDate.daysIn(month: firstMonth - 1, year: year))
    }

    private static func year(_ passage: Passage, _ token: Int) -> Int? {
        guard passage.tokens.indices.contains(token), let year = passage.tokens[token].value,
            (1990...2100).contains(year)
        else { return nil }
        return year
    }

    /// "/2025", "-2025", "năm 2025".
    private static func yearAfter(_ passage: Passage, _ token: Int) -> (year: Int, end: Int)? {
        guard passage.tokens.indices.contains(token),
            ["/", "-", "nam", "."].contains(passage.tokens[token].folded),
            let year = year(passage, token + 1)
        else { return nil }
        return (year, token + 2)
    }
}
