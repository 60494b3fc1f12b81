import DocumentModel

/// The days that words name, one or several: "15/6 và 15/12", "ngày 20", "ngày 10 của tháng cuối quý".
struct NamedDays: Sendable, Hashable {
    /// A day of every year.
    struct YearDay: Sendable, Hashable {
        /// The month, 1 … 12.
        var month: Int
        /// The day, 1 … 31.
        var day: Int
    }

    /// The days.
    enum Days: Sendable, Hashable {
        /// Days of the calendar.
        case dates([CivilDate])
        /// Days without a year.
        case yearDays([YearDay])
        /// Days of a month; `months` where it is only some of them, as the last of each quarter.
        case monthDays([Int], months: [Int]?)
        /// Days of a week.
        case weekdays([Weekday])
    }

    /// Texts that begin with days, and how they read: years, then months, then days.
    static let examples: [(text: String, days: String)] = [
        ("ngày 15/11/2025 gửi", "2025-11-15"), ("20 tháng 12 năm 2025", "2025-12-20"),
        ("ngày 15.11.2025", "2025-11-15"), ("15/9 và 15/10/2025", "2025-09-15 2025-10-15"),
        ("thứ Sáu, ngày 10/10/2025", "2025-10-10"), ("ngày 05 - 02 - 2025", "2025-02-05"),
        ("ngày 10 và 20 tháng 9 năm 2025", "2025-09-10 2025-09-20"),
        ("15/6)", "6/15"), ("ngày 01/6 và 15/11 hằng năm", "6/1 11/15"),
        ("ngày 20 tháng 6, ngày 20 tháng 12", "6/20 12/20"), ("ngày 15-20/9", "9/20"),
        ("ngày 20 hằng tháng", "20"), ("ngày 10 của tháng cuối quý", "10 of 3,6,9,12"),
        ("ngày 05 của tháng đầu quý sau", "5 of 1,4,7,10"), ("ngày 5, 20 hằng tháng", "5 20"),
        ("ngày cuối cùng của tháng", "-1"), ("thứ Năm hằng tuần", "TH"),
    ]
    /// Texts that do not.
    static let counterexamples = ["ngày họp", "ngày 32/13", "tháng 6", "quý I", "15", "15%"]

    /// The days.
    var days: Days
    /// The token after them.
    var end: Int
    /// Whether words say that the days are those of each month: "của tháng sau".
    var isMonthly = false

    private static let joints: Set<String> = [",", "va", "hoac"]
    private static let lastDays = PhraseTable(
        ["ngày cuối cùng của", "ngày cuối cùng", "ngày cuối của", "ngày làm việc cuối cùng của"],
        spelled: true)
    private static let quarterEnds = PhraseTable([
        "của tháng cuối quý", "tháng cuối quý", "của tháng cuối mỗi quý", "tháng cuối mỗi quý",
        "tháng cuối của quý", "của tháng cuối của quý", "tháng cuối cùng của quý",
        "của tháng cuối cùng của quý", "của tháng cuối cùng quý", "của tháng cuối hằng quý",
        "tháng thứ 3 của quý", "của tháng thứ 3 của quý", "của tháng thứ ba của quý",
        "của tháng cuối cùng mỗi quý", "tháng cuối của mỗi quý", "của tháng cuối cùng trong quý",
        "tháng cuối cùng mỗi quý", "của tháng cuối trong quý", "tháng cuối hằng quý",
        "của tháng cuối các quý", "tháng cuối cùng hằng quý", "của tháng cuối từng quý",
    ])
    private static let quarterStarts = PhraseTable([
        "của tháng đầu quý", "tháng đầu quý", "của tháng đầu tiên của quý", "tháng đầu của quý",
        "của tháng đầu quý sau", "tháng đầu quý sau", "của tháng đầu quý tiếp theo",
        "tháng đầu quý tiếp theo", "của tháng đầu của quý sau", "của tháng đầu tiên quý sau",
        "của tháng đầu tiên của quý sau", "của tháng đầu tiên của quý tiếp theo",
        "tháng đầu tiên của quý sau", "của tháng đầu tiên quý tiếp theo", "tháng đầu của quý sau",
        "tháng đầu của quý tiếp theo", "của tháng đầu của quý tiếp theo",
        "của tháng đầu quý kế tiếp", "tháng đầu quý kế tiếp",
    ])
    private static let nextMonths = PhraseTable([
        "của tháng sau", "tháng sau", "của tháng tiếp theo", "tháng tiếp theo",
        "của tháng kế tiếp", "tháng kế tiếp", "của tháng liền kề", "của tháng liền kề tiếp theo",
        "của tháng", "của tháng báo cáo", "của tháng sau liền kề", "tháng liền kề",
    ])

    /// Reads the days that begin at a token.
    init?(in passage: Passage, at token: Int) {
        if let weekday = WeekdayName(in: passage, at: token) {
            // "thứ Sáu, ngày 10/10/2025": the date says more.
            var next = weekday.end
            while [",", "(", "ngay"].contains(passage.folded(at: next)), next < weekday.end + 3 {
                next += 1
            }
            if next > weekday.end, let dated = Self.list(in: passage, at: next) {
                self = dated
            } else {
                self.init(.weekdays(weekday.days), end: weekday.end)
            }
            return
        }
        if let last = Self.lastDays.end(at: token, in: passage) {
            guard
                passage.folded(at: last) == "thang" || RecurrenceWord(in: passage, at: last) != nil
            else { return nil }
            let hasWord = passage.folded(at: last) == "thang"
            self.init(.monthDays([-1], months: nil), end: hasWord ? last + 1 : last)
            return
        }
        guard let list = Self.list(in: passage, at: token) else { return nil }
        self = list
    }

    private init(_ days: Days, end: Int) {
        self.days = days
        self.end = end
    }

    /// One day as written, with what it leaves out.
    private struct Item {
        var day: Int
        var month: Int?
        var year: Int?
        var end: Int
        /// Whether the word "ngày" stands before it.
        var isNamed: Bool

        init?(in passage: Passage, at token: Int) {
            var index = token
            isNamed = passage.folded(at: index) == "ngay"
            if isNamed { index += 1 }
            if ["mong", "mung"].contains(passage.folded(at: index)) { index += 1 }
            guard var day = passage.value(at: index), (1...31).contains(day) else { return nil }
            index += 1
            // "15-20/9": the last day of a few.
            if ["-", "den"].contains(passage.folded(at: index)),
                let last = passage.value(at: index + 1), (day + 1...32).contains(last), last <= 31,
                ["/", "thang"].contains(passage.folded(at: index + 2))
            {
                day = last
                index += 2
            }
            self.day = day
            end = index
            let mark = passage.folded(at: index)
            guard ["/", "-", ".", "thang"].contains(mark),
                let month = passage.value(at: index + 1), (1...12).contains(month)
            else { return }
            let other = passage.folded(at: index + 2)
            let isDated = ["/", "-", ".", "nam"].contains(other) || other == ","
            var next = index + 3
            if other == ",", passage.folded(at: next) == "nam" { next += 1 }
            let year =
                isDated
                ? passage.value(at: next).flatMap { (1990...2100).contains($0) ? $0 : nil } : nil
            // Dots and dashes join a whole date only: "5.6" is a number, "5 - 6" two of them.
            if mark == "." || mark == "-", year == nil || other != mark { return }
            guard CivilDate(year: year ?? 2024, month: month, day: day) != nil else { return }
            self.month = month
            end = index + 2
            if let year {
                self.year = year
                end = next + 1
            } else if let year = passage.value(at: index + 2), (1990...2100).contains(year),
                passage.tokens[index + 2].followsBlank, mark == "/"
            {
                // "16/6 2025": a stroke was lost.
                self.year = year
                end = index + 3
            }
        }
    }

    /// Days joined by commas and "và"; what the earlier ones leave out, the last one says.
    private static func list(in passage: Passage, at token: Int) -> NamedDays? {
        guard let first = Item(in: passage, at: token) else { return nil }
        var items = [first]
        while let last = items.last, items.count < 8, joints.contains(passage.folded(at: last.end))
        {
            var next = last.end + 1
            if passage.folded(at: next) == "va" { next += 1 }
            if passage.folded(at: next) == "truoc" { next += 1 }
            guard let item = Item(in: passage, at: next), joins(item, last, in: passage) else {
                break
            }
            items.append(item)
        }
        guard let last = items.last else { return nil }
        guard let month = last.month else {
            // Bare numbers are days only after the word.
            guard first.isNamed, items.allSatisfy({ $0.month == nil }) else { return nil }
            return monthDays(items.map(\.day), in: passage, end: last.end)
        }
        let days = items.map { YearDay(month: $0.month ?? month, day: $0.day) }
        guard let year = last.year else {
            guard items.allSatisfy({ $0.year == nil }),
                days.allSatisfy({ CivilDate(year: 2024, month: $0.month, day: $0.day) != nil })
            else { return nil }
            return NamedDays(.yearDays(days), end: last.end)
        }
        let dates = zip(items, days).compactMap {
            CivilDate(year: $0.year ?? year, month: $1.month, day: $1.day)
        }
        return dates.count == items.count ? NamedDays(.dates(dates), end: last.end) : nil
    }

    /// Whether a number after a comma is one more day, not the number of something else.
    private static func joins(_ item: Item, _ last: Item, in passage: Passage) -> Bool {
        if item.month != nil { return last.year == nil || item.year != nil }
        guard last.month == nil else { return false }
        let next = passage.tokens.indices.contains(item.end) ? passage.tokens[item.end] : nil
        return next.map {
            $0.kind == .mark || ["hang", "moi", "va", "cua", "thang"].contains($0.folded)
        }
            ?? true
    }

    private static func monthDays(_ days: [Int], in passage: Passage, end: Int) -> NamedDays {
        if let next = quarterEnds.end(at: end, in: passage) {
            return NamedDays(.monthDays(days, months: [3, 6, 9, 12]), end: next)
        }
        if let next = quarterStarts.end(at: end, in: passage) {
            return NamedDays(.monthDays(days, months: [1, 4, 7, 10]), end: next)
        }
        var named = NamedDays(.monthDays(days, months: nil), end: end)
        // "ngày 15 của tháng 6" lacks only a dash of its date.
        if let next = nextMonths.end(at: end, in: passage), passage.value(at: next) == nil {
            named.end = next
            named.isMonthly = true
        }
        return named
    }
}
