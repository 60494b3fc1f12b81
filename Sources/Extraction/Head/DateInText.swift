import DocumentModel

/// A date as it stands in running text or in the dateline.
///
/// Decree 30/2020/NĐ-CP, Appendix I, II.4: "ngày 05 tháng 01 năm 2020"; days below 10 and the first
/// two months have a leading zero. An unreadable part stays unknown.
struct DateInText: Sendable, Hashable {
    /// Texts that begin with a date, and what it is.
    static let examples: [(text: String, date: String)] = [
        ("ngày 20 tháng 8 năm 2025", "2025-08-20"), ("ngày 01/4/2025 của", "2025-04-01"),
        ("ngày 15.11.2025", "2025-11-15"), ("ngày 16/6 2025", "2025-06-16"),
        ("ngày tháng 01 năm 2025", "2025-01-00"), ("ngày … tháng 8 năm 2025", "2025-08-00"),
        ("ngày I1 tháng II năm 2025", "2025-11-11"), ("ngày 05 - 02 - 2025", "2025-02-05"),
        ("ngày Â3 tháng 8 năm 2025", "2025-08-00"), ("ngày 31-7-2020", "2020-07-31"),
        ("ngày 28/1 1/2025", "2025-11-28"),
    ]
    /// Texts that do not begin with a full date.
    static let counterexamples = ["ngày 15/6", "ngày ban hành", "ngày 45/13/2025", "hàng ngày 12"]

    /// The date.
    var date: CivilDate
    /// Its tokens.
    var tokens: Range<Int>
    /// Whether letters had to be read as the digits that look like them.
    var hasLookalikes = false
    /// Whether day and month are written with the leading zeros that the decree asks for.
    var isPadded = true

    /// Reads the date that begins at a token with the word "ngày".
    init?(in passage: Passage, at token: Int) {
        guard passage.tokens.indices.contains(token), passage.tokens[token].folded == "ngay" else {
            return nil
        }
        guard let found = Self.inWords(passage, token) ?? Self.inDigits(passage, token) else {
            return nil
        }
        self = found
    }

    private init(date: CivilDate, tokens: Range<Int>) {
        self.date = date
        self.tokens = tokens
    }

    /// "ngày 20 tháng 8 năm 2025".
    private static func inWords(_ passage: Passage, _ start: Int) -> DateInText? {
        let tokens = passage.tokens
        let limit = min(tokens.count, start + 14)
        guard let month = (start + 1..<limit).first(where: { tokens[$0].folded == "thang" }),
            let year = (month + 1..<limit).first(where: { tokens[$0].folded == "nam" }),
            month - start <= 6, year - month <= 5
        else { return nil }
        let yearPart = DatePart(year + 1..<min(year + 4, tokens.count), in: passage, isYear: true)
        guard let yearValue = yearPart.value, (1900...2100).contains(yearValue) else { return nil }
        let dayPart = DatePart(start + 1..<month, in: passage)
        let monthPart = DatePart(month + 1..<year, in: passage)
        let monthValue = monthPart.value.flatMap { (1...12).contains($0) ? $0 : nil }
        let dayValue = monthValue == nil ? nil : dayPart.value
        guard
            let date = CivilDate(year: yearValue, month: monthValue, day: dayValue)
                ?? CivilDate(year: yearValue, month: monthValue, day: nil)
        else { return nil }
        var found = DateInText(date: date, tokens: start..<yearPart.end)
        found.hasLookalikes = [dayPart, monthPart, yearPart].contains(where: \.hasLookalikes)
        found.isPadded =
            (dayPart.value ?? 10 >= 10 || dayPart.width == 2)
            && (monthPart.value ?? 3 >= 3 || monthPart.width == 2)
        return found
    }

    /// "ngày 01/4/2025".
    private static func inDigits(_ passage: Passage, _ start: Int) -> DateInText? {
        let tokens = passage.tokens
        var index = start + 1
        var numbers: [Int] = []
        while index < tokens.count, numbers.count < 3, let value = tokens[index].value {
            numbers.append(value)
            index += 1
            // "28/1 1/2025": a wide gap between two ones is no blank.
            if numbers.count == 2, value == 1, index + 1 < tokens.count,
                let second = tokens[index].value, second <= 2, tokens[index].range.count == 1,
                ["/", ".", "-"].contains(tokens[index + 1].folded)
            {
                numbers[1] = 10 + second
                index += 1
            }
            guard numbers.count < 3, index < tokens.count else { break }
            if ["/", ".", "-"].contains(tokens[index].folded) {
                index += 1
            } else if numbers.count != 2 {
                break
            }
        }
        guard numbers.count == 3, (1900...2100).contains(numbers[2]),
            let date = CivilDate(year: numbers[2], month: numbers[1], day: numbers[0])
        else { return nil }
        return DateInText(date: date, tokens: start..<index)
    }
}
