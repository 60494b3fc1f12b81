import DocumentModel
import Testing

@testable import Extraction

@Suite("DeadlineRule")
struct DeadlineRuleTests {
    static let examples = DeadlineReader.rules.enumerated().flatMap { rule in
        rule.element.examples.map { (rule.offset, $0) }
    }
    static let counterexamples = DeadlineReader.rules.enumerated().flatMap { rule in
        rule.element.counterexamples.map { (rule.offset, $0) }
    }

    @Test("Each rule reads its examples", arguments: examples)
    func reads(rule: Int, example: DeadlineExample) {
        let found = DeadlineReader.rules[rule].match(
            in: Passage(example.text), at: 0, isLabelled: example.isLabelled)?.deadline
        #expect(found?.text == example.words)
        #expect(found?.by?.description == example.by)
        #expect(found?.recurrence == example.recurrence)
        #expect(found?.rrule == example.rrule)
        #expect(example.relativeTo == nil || found?.relativeTo == example.relativeTo)
        for rule in found?.rrule?.split(separator: "\n") ?? [] {
            #expect(RecurrenceRule(String(rule)) != nil)
        }
    }

    @Test("The reader looks at every word that an example begins with", arguments: examples)
    func starts(rule: Int, example: DeadlineExample) throws {
        let first = try #require(Passage(example.text).tokens.first)
        #expect(first.kind == .number || DeadlineReader.starts.contains(first.folded))
    }

    @Test("Each rule leaves its counterexamples", arguments: counterexamples)
    func ignores(rule: Int, text: String) {
        #expect(DeadlineReader.rules[rule].match(in: Passage(text), at: 0) == nil)
    }
}

@Suite("Parts of deadlines")
struct DeadlinePartTests {
    @Test("A time of the day is read", arguments: ClockTime.examples)
    func clock(text: String, time: String) {
        #expect(ClockTime(in: Passage(text), at: 0)?.text == time)
    }

    @Test("Other numbers are no time", arguments: ClockTime.counterexamples)
    func noClock(text: String) {
        #expect(ClockTime(in: Passage(text), at: 0) == nil)
    }

    @Test("A small number is read", arguments: CountWord.examples)
    func count(text: String, value: Int) {
        #expect(CountWord(in: Passage(text), at: 0)?.value == value)
    }

    @Test("Other words are no small number", arguments: CountWord.counterexamples)
    func noCount(text: String) {
        #expect(CountWord(in: Passage(text), at: 0) == nil)
    }

    @Test("Weekdays are read", arguments: WeekdayName.examples)
    func weekdays(text: String, days: String) {
        let found = WeekdayName(in: Passage(text), at: 0)?.days.map(\.code)
        #expect(found?.joined(separator: " ") == days)
    }

    @Test("Other words are no weekday", arguments: WeekdayName.counterexamples)
    func noWeekdays(text: String) {
        #expect(WeekdayName(in: Passage(text), at: 0) == nil)
    }

    @Test(
        "Words of recurrence are read",
        arguments: RecurrenceWord.examples.map { ($0.text, [$0.recurrence.rawValue, $0.rrule]) })
    func recurrence(text: String, expected: [String?]) {
        let passage = Passage(text)
        let found = RecurrenceWord(in: passage, at: 0)
        #expect([found?.recurrence.rawValue, found?.rrule] == expected)
    }

    @Test("Other words recur not", arguments: RecurrenceWord.counterexamples)
    func noRecurrence(text: String) {
        #expect(RecurrenceWord(in: Passage(text), at: 0) == nil)
    }

    @Test("Days are read with what they leave out", arguments: NamedDays.examples)
    func days(text: String, days: String) {
        let found = NamedDays(in: Passage(text), at: 0)
        let written: [String] =
            switch found?.days {
            case .dates(let dates): dates.map(\.description)
            case .yearDays(let days): days.map { "\($0.month)/\($0.day)" }
            case .monthDays(let days, let months):
                [days.map(String.init).joined(separator: " ")]
                    + (months.map { ["of \($0.map(String.init).joined(separator: ","))"] } ?? [])
            case .weekdays(let days): days.map(\.code)
            case nil: []
            }
        #expect(written.joined(separator: " ") == days)
    }

    @Test("Other words name no days", arguments: NamedDays.counterexamples)
    func noDays(text: String) {
        #expect(NamedDays(in: Passage(text), at: 0) == nil)
    }

    @Test("Periods are read", arguments: Period.examples.map { ($0.text, $0.months + [$0.year]) })
    func period(text: String, expected: [Int]) {
        let period = Period(openIn: Passage(text), at: 0)
        #expect(
            [period?.firstMonth, period?.lastMonth, period.map { $0.year ?? 0 }] == expected)
    }

    @Test("Other words are no period", arguments: Period.counterexamples)
    func noPeriod(text: String) {
        #expect(Period(openIn: Passage(text), at: 0) == nil)
    }
}

@Suite("DeadlineReader")
struct DeadlineReaderTests {
    private func deadlines(_ text: String) -> [Deadline] {
        let passage = Passage(text)
        return DeadlineReader().deadlines(in: passage, tokens: 0..<passage.tokens.count)
    }

    @Test("No text has no deadline")
    func noText() {
        #expect(deadlines("").isEmpty)
    }

    @Test("A list of periods gives a deadline each")
    func listOfPeriods() {
        #expect(
            deadlines("báo cáo định kỳ hằng tháng, quý, 6 tháng và hằng năm").map(\.recurrence) == [
                .month, .quarter, .halfYear, .year,
            ])
    }

    @Test("A day before which something is due is marked so")
    func before() {
        #expect(deadlines("gửi trước ngày 15/11/2025").map(\.before) == [true])
        #expect(deadlines("đến hết ngày 15/11/2025").map(\.before) == [false])
    }

    @Test("The event from which a time runs is kept")
    func relative() {
        #expect(
            deadlines("chậm nhất 05 ngày làm việc kể từ ngày nhận được văn bản.").map(\.relativeTo)
                == ["ngày nhận được văn bản"])
    }

    @Test(
        "Running text of past and place has none",
        arguments: [
            "Chiến lược đến năm 2030", "ngày 28/7/2025 của Ủy ban", "thường xuyên, kịp thời",
        ])
    func none(text: String) {
        #expect(deadlines(text).isEmpty)
    }

    @Test(
        "A recurrence that describes a noun is none", arguments: RecurringDeadline.attributes)
    func attributes(text: String) {
        #expect(deadlines(text).isEmpty)
    }

    @Test("A recurrence and its day in one sentence are one deadline")
    func recurrenceAndDay() {
        let found = deadlines("Hằng năm tổng hợp kết quả, báo cáo tỉnh trước ngày 15/12; trình Sở.")
        #expect(found.map(\.text) == ["Hằng năm … trước ngày 15/12"])
        #expect(found.map(\.rrule) == ["FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=15"])
        #expect(found.map(\.before) == [true])
        #expect(deadlines("Hằng năm tập huấn. Báo cáo trước ngày 15/12.").count == 2)
    }

    @Test(
        "An entry of a schedule and brackets at the end are deadlines",
        arguments: [
            ("Ngày 16/11/2017: Họp đoàn kiểm tra.", "2017-11-16"),
            ("Tháng 10/2025: tập huấn", "2025-10-31"),
            ("Hoàn thiện hạ tầng, tùy điều kiện thí điểm (2025 - 2026).", "2026-12-31"),
            ("Mở rộng và khai thác dữ liệu (2026 trở đi);", ""),
            ("Kết nối dữ liệu (xuyên suốt 2025 - 2035)", "2035-12-31"),
        ])
    func schedule(text: String, day: String) {
        #expect(deadlines(text).map { $0.by?.description ?? "" } == [day])
    }

    @Test(
        "Brackets inside a sentence, of words or of codes are none",
        arguments: [
            "Chương trình (2021 - 2025) của tỉnh", "Sở Xây dựng (để báo cáo)", "theo mẫu (số 01)",
            "Ngày 16/11/2017 của Sở", "Quyết định (15/2025/QĐ-UBND)", "theo Luật (năm 2024) này",
        ])
    func noSchedule(text: String) {
        #expect(deadlines(text).isEmpty)
    }

    @Test("Time, first day and length are kept beside the last day")
    func details() {
        #expect(deadlines("gửi trước 17h00 ngày 05/9/2025").map(\.time) == ["17:00"])
        #expect(
            deadlines("thực hiện từ ngày 15 đến ngày 20 tháng 9 năm 2025").map(\.from)
                == [CivilDate("2025-09-15")])
        #expect(
            deadlines("trong vòng 05 ngày làm việc").map(\.term) == [Deadline.Term(5, .workingDay)])
    }

    @Test(
        "What the words leave to the directive's date is reckoned apart",
        arguments: [
            ("trước ngày 15/6", "2026-06-15"), ("trước ngày 15/11", "2025-11-15"),
            ("trong quý IV", "2025-12-31"), ("trước tháng 3", "2026-02-28"),
            ("trong thời hạn 10 ngày kể từ ngày ký", "2025-08-30"),
            ("trong thời hạn một tháng kể từ ngày ban hành", "2025-09-20"),
            ("trong thời hạn 05 ngày làm việc kể từ ngày ký", ""),
            ("trong thời hạn 10 ngày kể từ ngày nhận được văn bản", ""),
            ("trước ngày 30/01 năm sau", ""),
        ])
    func resolved(text: String, day: String) {
        let dated = DeadlineDating(issued: CivilDate("2025-08-20")).dated(deadlines(text))
        #expect(dated.map(\.by) == [nil])
        #expect(dated.map { $0.resolved?.description ?? "" } == [day])
    }

    @Test("The next days of a recurrence are told where the directive's date is known")
    func next() {
        let found = deadlines("trước ngày 15/6 và 15/12 hằng năm")
        #expect(
            DeadlineDating(issued: CivilDate("2025-08-20")).dated(found).first?.next
                == ["2025-12-15", "2026-06-15", "2026-12-15", "2027-06-15"].map { CivilDate($0) })
        #expect(
            DeadlineDating(issued: CivilDate("2025-08-00")).dated(found).map(\.next) == [nil])
    }

    @Test("A day long before the directive's date is a condition")
    func longPast() {
        let dating = DeadlineDating(issued: CivilDate("2025-08-20"))
        #expect(dating.dated(deadlines("nhà xây dựng trước ngày 01/7/2006")).isEmpty)
        #expect(dating.dated(deadlines("hoàn thành trước ngày 01/7/2025")).count == 1)
    }

    @Test("A beginning is no end")
    func beginning() {
        for text in ["Từ 01/7/2025", "Từ quý III/2025"] {
            let passage = Passage(text)
            let found = DeadlineReader().labelledDeadlines(
                in: passage, tokens: 0..<passage.tokens.count)
            #expect(found.map(\.from) == [CivilDate("2025-07-01")])
            #expect(found.map(\.by) == [nil])
        }
    }

    @Test(
        "A labelled entry counts even if vague",
        arguments: [
            ("Thực hiện thường xuyên.", "thường xuyên"),
            ("Hoàn thành trong năm 2025.", "trong năm 2025"),
            ("Thường xuyên, hằng năm", "Thường xuyên, hằng năm"),
            (
                "Giai đoạn 2026-2030 và những năm tiếp theo",
                "Giai đoạn 2026-2030 và những năm tiếp theo"
            ),
            ("Từ 01/7/2025", "Từ 01/7/2025"), ("2026 trở đi", "2026 trở đi"),
            ("xuyên suốt 2025 - 2035", "xuyên suốt 2025 - 2035"),
        ])
    func labelled(entry: String, text: String) {
        let passage = Passage(entry)
        #expect(
            DeadlineReader().labelledDeadlines(in: passage, tokens: 0..<passage.tokens.count).map(
                \.text) == [text])
    }
}
