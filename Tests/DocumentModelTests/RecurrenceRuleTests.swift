import DocumentModel
import Testing

@Suite struct RecurrenceRuleTests {
    @Test(arguments: RecurrenceTable.rows)
    func occurrencesAreThoseOfDateutil(row: RecurrenceTable.Row) throws {
        let rule = try #require(RecurrenceRule(row.rule))
        #expect(rule.description == row.rule)
        let start = try #require(CivilDate(row.start))
        #expect(rule.occurrences(from: start, count: 4).map(\.description) == row.days)
    }

    @Test(arguments: [
        "", "FREQ", "FREQ=HOURLY", "FREQ=DAILY;FREQ=DAILY", "FREQ=YEARLY;BYMONTH=13",
        "FREQ=MONTHLY;BYMONTHDAY=0", "FREQ=WEEKLY;BYDAY=XX", "FREQ=WEEKLY;BYMONTHDAY=1",
        "FREQ=YEARLY;BYDAY=FR", "FREQ=YEARLY;INTERVAL=0", "FREQ=YEARLY;COUNT=3", "FREQ=YEARLY;",
        "FREQ=MONTHLY;BYMONTHDAY=1,", "FREQ=WEEKLY;BYDAY=1FR",
    ])
    func whatNoDeadlineNeedsIsRefused(text: String) {
        #expect(RecurrenceRule(text) == nil)
    }

    @Test func theCalendarsEndEndsIt() throws {
        let start = try #require(CivilDate(year: 9999, month: 11, day: 30))
        for frequency in RecurrenceRule.Frequency.allCases {
            let days = RecurrenceRule(frequency).occurrences(from: start, count: 100)
            #expect(days.first == start && days.count <= 32)
        }
        #expect(
            RecurrenceRule(.daily).occurrences(
                from: try #require(CivilDate(year: 2025, month: 8, day: nil)), count: 1) == [])
    }

    @Test(
        arguments: [
            ("0001-01-01", -719_162), ("1970-01-01", 0), ("2000-02-29", 11_016),
            ("2025-08-20", 20_320), ("9999-12-31", 2_932_896),
        ])
    func daysAreNumberedAsUnixDoes(day: String, number: Int) throws {
        #expect(CivilDate(day)?.dayNumber == number)
        #expect(CivilDate(dayNumber: number)?.description == day)
    }

    @Test(
        arguments: [
            // From Monday to Sunday, over the ends of months and years, and before 1970.
            ("2026-11-23", "2026-11-23"), ("2026-11-26", "2026-11-23"),
            ("2026-11-29", "2026-11-23"), ("2026-11-30", "2026-11-30"),
            ("2027-01-01", "2026-12-28"), ("2024-03-01", "2024-02-26"),
            ("1970-01-01", "1969-12-29"), ("1969-12-28", "1969-12-22"),
            ("0001-01-01", "0001-01-01"), ("9999-12-31", "9999-12-27"),
        ])
    func aWeekBeginsOnMonday(day: String, monday: String) throws {
        let week = try #require(CivilDate(day)?.week)
        #expect(CivilDate(dayNumber: week.lowerBound)?.description == monday)
        #expect(CivilDate(monday)?.weekday == .monday)
        #expect(week.count == 7)
    }

    @Test(arguments: ["2026-11-00", "2026-00-00"])
    func aDateThatIsNoDayHasNoWeek(date: String) throws {
        #expect(try #require(CivilDate(date)).week == nil)
    }

    @Test func daysAddAndKnowTheirWeekday() throws {
        let day = try #require(CivilDate("2025-08-31"))
        #expect(day.weekday == .sunday)
        #expect(day.adding(days: 10)?.description == "2025-09-10")
        #expect(day.adding(months: 6)?.description == "2026-02-28")
        #expect(day.adding(days: Int.max) == nil && day.adding(months: Int.max) == nil)
        #expect(day.adding(months: -2025 * 12) == nil)
        let year = try #require(CivilDate("2025-00-00"))
        #expect(year < day && year.adding(days: 1) == nil && year.weekday == nil)
    }
}

@Suite struct DeadlineOccurrencesTests {
    private func days(_ recurrence: Deadline.Recurrence?, _ rrule: String?) throws -> [String] {
        let start = try #require(CivilDate("2025-08-20"))
        return Deadline(text: "", recurrence: recurrence, rrule: rrule)
            .occurrences(from: start, count: 3).map(\.description)
    }

    @Test func aPeriodWithoutADayEndsWithItsLast() throws {
        #expect(try days(.week, "FREQ=WEEKLY") == ["2025-08-24", "2025-08-31", "2025-09-07"])
        #expect(try days(.month, "FREQ=MONTHLY") == ["2025-08-31", "2025-09-30", "2025-10-31"])
        #expect(
            try days(.quarter, "FREQ=MONTHLY;INTERVAL=3") == [
                "2025-09-30", "2025-12-31", "2026-03-31",
            ])
        #expect(
            try days(.halfYear, "FREQ=MONTHLY;INTERVAL=6") == [
                "2025-12-31", "2026-06-30", "2026-12-31",
            ])
        #expect(try days(.year, "FREQ=YEARLY") == ["2025-12-31", "2026-12-31", "2027-12-31"])
        #expect(try days(.day, "FREQ=DAILY") == ["2025-08-20", "2025-08-21", "2025-08-22"])
    }

    @Test func twoRulesGiveTheDaysOfBoth() throws {
        #expect(
            try days(
                .year, "FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=1\nFREQ=YEARLY;BYMONTH=11;BYMONTHDAY=15")
                == ["2025-11-15", "2026-06-01", "2026-11-15"])
    }

    @Test func whatHasNoKnownBeginningHasNoDays() throws {
        #expect(try days(.year, "FREQ=YEARLY;INTERVAL=2") == [])
        #expect(try days(.month, "FREQ=MONTHLY;INTERVAL=2") == [])
        #expect(try days(.day, "FREQ=DAILY;INTERVAL=10") == [])
        #expect(try days(nil, nil) == [] && days(.year, nil) == [] && days(.year, "?") == [])
    }
}
