import DocumentModel

/// A year, half year, quarter or month of the calendar, as written, or several of a kind.
struct Period: Sendable, Hashable {
    /// What kind of period it is.
    enum Kind: Sendable, Hashable {
        case year, half, quarter, month
    }

    /// Texts that begin with a period: first month, last month, year (0 for none).
    static let examples: [(text: String, months: [Int], year: Int)] = [
        ("năm 2025.", [1, 12], 2025), ("quý I/2026;", [1, 3], 2026),
        ("Quí IV-2025", [10, 12], 2025),
        ("quý 3 năm 2026", [7, 9], 2026), ("tháng 12/2025", [12, 12], 2025),
        ("tháng 11, tháng 12 năm 2025", [11, 12], 2025), ("tháng 9 - 10/2025", [9, 10], 2025),
        ("quý III, IV năm 2025", [7, 12], 2025), ("quý III và quý IV/2025", [7, 12], 2025),
        ("6 tháng đầu năm 2025", [1, 6], 2025), ("06 tháng cuối năm 2025", [7, 12], 2025),
        ("9 tháng đầu năm 2025", [1, 9], 2025), ("nửa cuối năm 2026", [7, 12], 2026),
        ("năm 2025 - 2026", [1, 12], 2026), ("năm 2025, 2026 và 2027.", [1, 12], 2027),
        ("tháng 8 của năm 2026", [8, 8], 2026), ("tháng 12/2025 và tháng 01/2026", [1, 1], 2026),
        ("quý IV", [10, 12], 0), ("tháng 9", [9, 9], 0), ("6 tháng đầu năm", [1, 6], 0),
        ("quý II1/2026", [7, 9], 2026), ("Quý 1V/2025", [10, 12], 2025),
    ]
    /// Texts that do not.
    static let counterexamples = [
        "năm học", "quý V/2025", "tháng 13/2025", "quý khách", "6 tháng", "tháng lương", "năm 30",
        "nửa ngày",
    ]

    /// What it is.
    var kind: Kind
    /// Its year, of several the last; nil where the words leave it out.
    var year: Int?
    /// Its first month.
    var firstMonth: Int
    /// Its last month.
    var lastMonth: Int
    /// The months in which the periods of a list end: April and August.
    var lastMonths: [Int]
    /// The token after it.
    var end: Int

    /// Reads the period with its year at a token.
    init?(in passage: Passage, at token: Int) {
        guard let period = Period(openIn: passage, at: token), period.year != nil else {
            return nil
        }
        self = period
    }

    /// Reads the period at a token, with or without its year.
    init?(openIn passage: Passage, at token: Int) {
        guard token + 1 < passage.tokens.count else { return nil }
        switch passage.tokens[token].folded {
        case "nam": self.init(yearsIn: passage, at: token + 1)
        case "quy", "qui", "thang": self.init(listIn: passage, at: token)
        default: self.init(partOfYearIn: passage, at: token)
        }
    }

    private init(kind: Kind, year: Int?, months: ClosedRange<Int>, end: Int) {
        self.kind = kind
        self.year = year
        firstMonth = months.lowerBound
        lastMonth = months.upperBound
        lastMonths = [lastMonth]
        self.end = end
    }

    /// "năm 2025", "năm 2025 - 2026", "năm 2025, 2026 và 2027".
    init?(yearsIn passage: Passage, at token: Int) {
        guard var last = Self.year(passage, token) else { return nil }
        var end = token + 1
        while ["-", ",", "va"].contains(passage.folded(at: end)) {
            var next = end + 1
            if passage.folded(at: next) == "va" { next += 1 }
            if passage.folded(at: next) == "nam" { next += 1 }
            guard let year = Self.year(passage, next), (last + 1...last + 15).contains(year),
                !["ty", "trieu", "dong", "nguoi"].contains(passage.folded(at: next + 1))
            else { break }
            last = year
            end = next + 1
        }
        self.init(kind: .year, year: last, months: 1...12, end: end)
    }

    /// "quý I/2026", "quý III, IV năm 2025", "tháng 11, tháng 12 năm 2025".
    private init?(listIn passage: Passage, at token: Int) {
        let name = passage.tokens[token].folded
        let isMonth = name == "thang"
        guard let first = Self.number(passage, token + 1, isMonth: isMonth) else { return nil }
        var numbers = [first.value]
        var end = first.end
        var year = Self.yearAfter(passage, end)
        // "từ tháng 3 đến tháng 10" is a span of two periods.
        let joints: Set<String> =
            passage.spelling(at: token - 1) == "tư1" ? [",", "va"] : [",", "va", "-", "den"]
        while numbers.count < 12, joints.contains(passage.folded(at: year?.end ?? end)) {
            var next = (year?.end ?? end) + 1
            if passage.folded(at: next) == "va" { next += 1 }
            let isNamed = passage.folded(at: next) == name
            if isNamed { next += 1 }
            guard let number = Self.number(passage, next, isMonth: isMonth) else { break }
            let nextYear = Self.yearAfter(passage, number.end)
            // A later year begins anew; without one a bare number may belong to other words.
            guard
                nextYear != nil && (year == nil || isNamed) || year == nil && isNamed
                    || year == nil && Self.ends(passage, number.end)
            else { break }
            if year != nil, nextYear != nil { numbers = [] }
            numbers.append(number.value)
            year = nextYear
            end = number.end
        }
        let width = isMonth ? 1 : 3
        guard let last = numbers.last, let low = numbers.min(), low <= last else { return nil }
        self.init(
            kind: isMonth ? .month : .quarter, year: year?.year,
            months: (low * width - width + 1)...(last * width), end: year?.end ?? end)
        lastMonths = numbers.map { $0 * width }
    }

    /// "6 tháng đầu năm 2025", "nửa cuối năm 2026".
    private init?(partOfYearIn passage: Passage, at token: Int) {
        let count: Int
        var index: Int
        if let value = passage.value(at: token), [3, 6, 9].contains(value),
            passage.folded(at: token + 1) == "thang"
        {
            (count, index) = (value, token + 2)
        } else if passage.spelling(at: token) == "nưa2" {
            (count, index) = (6, token + 1)
        } else {
            return nil
        }
        let isFirst = passage.folded(at: index) == "dau"
        guard isFirst || passage.folded(at: index) == "cuoi", passage.folded(at: index + 1) == "nam"
        else { return nil }
        index += 2
        let year = Self.year(passage, index)
        if year != nil { index += 1 }
        self.init(
            kind: .half, year: year, months: isFirst ? 1...count : (13 - count)...12, end: index)
    }

    /// The last day of the period; nil without a year.
    var lastDay: CivilDate? { year.flatMap(lastDay(in:)) }

    /// The last day of the period in a year.
    func lastDay(in year: Int) -> CivilDate? {
        CivilDate(year: year, month: lastMonth, day: CivilDate.daysIn(month: lastMonth, year: year))
    }

    /// The first day of the period; nil without a year.
    var firstDay: CivilDate? { year.flatMap { CivilDate(year: $0, month: firstMonth, day: 1) } }

    /// The last day before the period; nil without a year.
    var dayBefore: CivilDate? { firstDay?.adding(days: -1) }

    private static func year(_ passage: Passage, _ token: Int) -> Int? {
        guard let year = passage.value(at: token), (1990...2100).contains(year) else { return nil }
        return year
    }

    /// The number of a month or, perhaps in Roman numerals, of a quarter.
    private static func number(
        _ passage: Passage, _ token: Int, isMonth: Bool
    ) -> (value: Int, end: Int)? {
        guard passage.tokens.indices.contains(token) else { return nil }
        if isMonth {
            guard let value = passage.tokens[token].value, (1...12).contains(value) else {
                return nil
            }
            return (value, token + 1)
        }
        // The engine takes strokes for digits: "II1".
        var end = token + 1
        while end < min(passage.tokens.count, token + 3), !passage.tokens[end].followsBlank,
            passage.tokens[end].kind != .mark
        {
            end += 1
        }
        let text = passage.text(ofTokens: token..<end)
        guard text.unicodeScalars.count <= 4 else { return nil }
        let readings = [Int(text), RomanNumeral(text)?.value, RomanNumeral(misread: text)?.value]
        let value = readings.lazy.compactMap { $0 }.first { (1...4).contains($0) }
        return value.map { ($0, end) }
    }

    /// "/2025", "-2025", "năm 2025", "của năm 2025".
    private static func yearAfter(_ passage: Passage, _ token: Int) -> (year: Int, end: Int)? {
        var token = token
        if passage.folded(at: token) == "cua" || passage.folded(at: token) == "," { token += 1 }
        guard ["/", "-", "nam", "."].contains(passage.folded(at: token)),
            let year = year(passage, token + 1)
        else { return nil }
        return (year, token + 2)
    }

    /// Whether no word that a number could count follows.
    private static func ends(_ passage: Passage, _ token: Int) -> Bool {
        guard passage.tokens.indices.contains(token) else { return true }
        return passage.tokens[token].kind == .mark && passage.tokens[token].folded != "%"
            || ["hang", "moi", "va"].contains(passage.tokens[token].folded)
    }
}
