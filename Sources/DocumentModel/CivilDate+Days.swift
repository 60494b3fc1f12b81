// Days counted from one to the next, for deadlines that run and recur; no calendar of the system's.

extension CivilDate {
    /// The days since 1970-01-01, negative before; nil where month or day is unknown.
    public var dayNumber: Int? {
        guard let month, let day else { return nil }
        // Years that begin in March, so that the leap day is the last: H. Hinnant, "chrono-Compatible
        // Low-Level Date Algorithms".
        let shifted = month <= 2 ? year - 1 : year
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let era = shifted >= 0 ? shifted / 400 : (shifted - 399) / 400
        let yearOfEra = shifted - era * 400
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
            - 719_468
    }

    /// The day of a number that ``dayNumber`` gives; nil outside the years 1 … 9999.
    public init?(dayNumber: Int) {
        guard (-719_162...2_932_896).contains(dayNumber) else { return nil }
        let days = dayNumber + 719_468
        let era = days >= 0 ? days / 146_097 : (days - 146_096) / 146_097
        let dayOfEra = days - era * 146_097
        let yearOfEra =
            (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let part = (5 * dayOfYear + 2) / 153
        let month = part < 10 ? part + 3 : part - 9
        self.init(
            year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month,
            day: dayOfYear - (153 * part + 2) / 5 + 1)
    }

    /// The day of the week; nil where month or day is unknown.
    public var weekday: Weekday? {
        // 1970-01-01 was a Thursday.
        dayNumber.flatMap { Weekday(rawValue: (($0 + 3) % 7 + 7) % 7 + 1) }
    }

    /// The numbers of the days of its week, Monday to Sunday, also of those outside the years
    /// 1 … 9999; nil where month or day is unknown.
    public var week: ClosedRange<Int>? {
        guard let dayNumber, let weekday else { return nil }
        let monday = dayNumber - (weekday.rawValue - Weekday.monday.rawValue)
        return monday...monday + 6
    }

    /// The day some days later; nil where this one is not complete or the sum is outside the years
    /// 1 … 9999.
    public func adding(days: Int) -> CivilDate? {
        guard let dayNumber else { return nil }
        let (sum, overflows) = dayNumber.addingReportingOverflow(days)
        return overflows ? nil : CivilDate(dayNumber: sum)
    }

    /// The same day some months later, or the month's last day where it is shorter (Civil Code 2015,
    /// Article 148.3); nil as for ``adding(days:)``.
    public func adding(months: Int) -> CivilDate? {
        guard let month, let day else { return nil }
        let (sum, overflows) = (year * 12 + month - 1).addingReportingOverflow(months)
        guard !overflows, sum >= 12 else { return nil }
        let (newYear, newMonth) = (sum / 12, sum % 12 + 1)
        return CivilDate(
            year: newYear, month: newMonth,
            day: min(day, Self.daysIn(month: newMonth, year: newYear)))
    }
}

extension CivilDate: Comparable {
    /// Orders days; an unknown part comes before any known one.
    public static func < (one: CivilDate, other: CivilDate) -> Bool {
        (one.year, one.month ?? 0, one.day ?? 0) < (other.year, other.month ?? 0, other.day ?? 0)
    }
}
