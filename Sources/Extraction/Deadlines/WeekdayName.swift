import DocumentModel

/// Weekdays by name: "thứ Sáu", "thứ 2 và thứ 5", "Chủ nhật".
struct WeekdayName: Sendable, Hashable {
    /// Texts that begin with weekdays, and their letters in RFC 5545.
    static let examples: [(text: String, days: String)] = [
        ("thứ Sáu hằng tuần", "FR"), ("Thứ 2, thứ 5 hằng tuần", "MO TH"),
        ("ngày thứ Tư và Chủ nhật", "WE SU"), ("thứ năm, ngày 10", "TH"), ("chiều thứ Hai", "MO"),
    ]
    /// Texts that do not.
    static let counterexamples = [
        "thứ trưởng", "thứ tự", "thứ 8", "chủ trì", "ngày 15", "tháng thứ 3",
    ]

    /// The weekdays.
    var days: [Weekday]
    /// The token after them.
    var end: Int

    private static let names: [String: Weekday] = [
        "hai0": .monday, "2": .monday, "ba0": .tuesday, "3": .tuesday, "tư0": .wednesday,
        "4": .wednesday, "năm0": .thursday, "5": .thursday, "sau4": .friday, "6": .friday,
        "bay2": .saturday, "7": .saturday,
    ]

    /// Reads the weekdays that begin at a token.
    init?(in passage: Passage, at token: Int) {
        var index = token
        if ["ngay", "sang", "chieu"].contains(passage.folded(at: index)) { index += 1 }
        guard let first = Self.day(in: passage, at: index) else { return nil }
        days = [first.day]
        end = first.end
        while [",", "va", "hoac", "den", "-"].contains(passage.folded(at: end)),
            let next = Self.day(in: passage, at: end + 1)
        {
            if ["den", "-"].contains(passage.folded(at: end)),
                let last = days.last, last.rawValue < next.day.rawValue
            {
                days += Weekday.allCases.filter { $0.rawValue > last.rawValue }
                    .prefix { $0.rawValue < next.day.rawValue }
            }
            days.append(next.day)
            end = next.end
        }
    }

    private static func day(in passage: Passage, at token: Int) -> (day: Weekday, end: Int)? {
        var token = token
        if passage.folded(at: token) == "ngay" { token += 1 }
        if passage.spelling(at: token) == "chu2", passage.spelling(at: token + 1) == "nhât5" {
            return (.sunday, token + 2)
        }
        guard passage.spelling(at: token) == "thư4",
            let day = names[passage.spelling(at: token + 1)]
        else { return nil }
        return (day, token + 2)
    }
}
