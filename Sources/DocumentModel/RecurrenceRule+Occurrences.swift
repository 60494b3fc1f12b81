extension RecurrenceRule {
    /// No rule that ever comes true waits longer: the calendar repeats after 400 years.
    private static let longestWait = 400 * 366

    /// The first days of the rule on or after a day, which is also the day that it is counted from
    /// (DTSTART); fewer where the calendar ends first, none for a day with unknown parts.
    ///
    /// A month without the day that is named has no occurrence (RFC 5545, section 3.3.10).
    ///
    /// - Complexity: O(periods up to the last occurrence), at most those of 400 years between two.
    public func occurrences(from start: CivilDate, count: Int) -> [CivilDate] {
        guard let first = start.dayNumber, let month = start.month else { return [] }
        var found: [Int] = []
        var period = 0
        var lastSeen = first
        while found.count < count {
            let (days, begin) = days(ofPeriod: period, from: start, month: month, first: first)
            guard let days, begin - lastSeen <= Self.longestWait else { break }
            for day in days where day >= first && found.count < count {
                found.append(day)
                lastSeen = day
            }
            period += 1
        }
        return found.compactMap(CivilDate.init(dayNumber:))
    }

    /// The days of a period in order, nil where the calendar has ended, and a day near its beginning.
    private func days(
        ofPeriod period: Int, from start: CivilDate, month: Int, first: Int
    ) -> (days: [Int]?, begin: Int) {
        let offset = period * interval
        switch frequency {
        case .daily:
            let day = first + offset
            guard let date = CivilDate(dayNumber: day) else { return (nil, day) }
            return (isKept(date) ? [day] : [], day)
        case .weekly:
            let startDay = start.weekday ?? .monday
            let monday = (start.week?.lowerBound ?? first) + offset * 7
            guard CivilDate(dayNumber: monday) != nil else { return (nil, monday) }
            let weekdays = days.isEmpty ? [startDay] : days.map(\.weekday)
            let all = Set(weekdays.map { monday + $0.rawValue - 1 }).sorted().filter {
                guard let date = CivilDate(dayNumber: $0) else { return false }
                return isIn(date)
            }
            return (chosen(all), monday)
        case .monthly:
            let index = start.year * 12 + month - 1 + offset
            return ofMonths(
                [(index / 12, index % 12 + 1)].filter {
                    months.isEmpty || months.contains($0.1)
                }, year: index / 12, start: start, month: index % 12 + 1)
        case .yearly:
            let year = start.year + offset
            let all =
                !months.isEmpty ? months.sorted() : monthDays.isEmpty ? [month] : Array(1...12)
            return ofMonths(all.map { (year, $0) }, year: year, start: start, month: 1)
        }
    }

    private func ofMonths(
        _ all: [(year: Int, month: Int)], year: Int, start: CivilDate, month: Int
    ) -> (days: [Int]?, begin: Int) {
        guard let begin = CivilDate(year: year, month: month, day: 1)?.dayNumber else {
            return (nil, Int.max / 2)
        }
        let named = all.flatMap { days(inMonth: $0.month, of: $0.year, startDay: start.day ?? 1) }
        return (chosen(Array(Set(named)).sorted()), begin)
    }

    private func days(inMonth month: Int, of year: Int, startDay: Int) -> [Int] {
        let length = CivilDate.daysIn(month: month, year: year)
        guard let first = CivilDate(year: year, month: month, day: 1)?.dayNumber else { return [] }
        if monthDays.isEmpty, self.days.isEmpty {
            return startDay <= length ? [first + startDay - 1] : []
        }
        var named = Set(1...length)
        if !monthDays.isEmpty {
            named = named.filter { monthDays.contains($0) || monthDays.contains($0 - length - 1) }
        }
        if !self.days.isEmpty {
            named = named.filter { day in
                let weekday = CivilDate(dayNumber: first + day - 1)?.weekday
                let place = (day + 6) / 7
                let placeFromEnd = -((length - day) / 7 + 1)
                return self.days.contains {
                    $0.weekday == weekday
                        && ($0.place == nil || $0.place == place || $0.place == placeFromEnd)
                }
            }
        }
        return named.map { first + $0 - 1 }
    }

    private func isIn(_ date: CivilDate) -> Bool {
        months.isEmpty || date.month.map(months.contains) ?? false
    }

    private func isKept(_ date: CivilDate) -> Bool {
        guard isIn(date), let month = date.month, let day = date.day else { return false }
        let length = CivilDate.daysIn(month: month, year: date.year)
        let isDay =
            monthDays.isEmpty || monthDays.contains(day) || monthDays.contains(day - length - 1)
        return isDay && (days.isEmpty || days.contains { $0.weekday == date.weekday })
    }

    /// The days at the rule's positions.
    private func chosen(_ days: [Int]) -> [Int] {
        guard !positions.isEmpty else { return days }
        return Set(
            positions.map { $0 > 0 ? $0 - 1 : days.count + $0 }.filter(days.indices.contains)
        ).sorted().map { days[$0] }
    }
}
