import CatalogueStore
import DocumentModel
import Presentation

// What is said of tasks, their days and their calendars.

extension Messages {
    /// A condition on when something is due: "quá hạn", "11/2026", "23/11/2026 – 29/11/2026".
    func name(ofDue value: String) -> String {
        if StatusCondition(named: value) == .overdue { return name(of: StatusCondition.overdue) }
        if value == "none" { return withoutDay }
        guard let dots = value.firstRange(of: "..") else { return period(value) }
        return period(String(value[..<dots.lowerBound])) + " – "
            + period(String(value[dots.upperBound...]))
    }

    /// "2026-11" as a month, "2026-11-23" as a day; anything else as it is.
    private func period(_ text: String) -> String {
        if let day = CivilDate(text) { return self.day(day) }
        guard let first = CivilDate(text + "-01") else { return text }
        return month(first)
    }

    /// A month of a year: "11/2026" in Vietnamese, "2026-11" in English.
    func month(_ date: CivilDate) -> String {
        let month = date.month ?? 1
        let digits = month < 10 ? "0\(month)" : "\(month)"
        return say(vi: "\(digits)/\(date.year)", en: "\(date.year)-\(digits)")
    }

    /// Said of a task of which nobody knows the day.
    var withoutDay: String { say(vi: "chưa rõ hạn", en: "no day known") }

    /// What is due in this week, or in this month.
    var thisWeek: String { say(vi: "tuần này", en: "this week") }
    var thisMonth: String { say(vi: "tháng này", en: "this month") }

    /// How far a day is, with the days that are left or over.
    func state(of day: TaskDay, today: CivilDate) -> String {
        guard let due = day.due?.dayNumber, let now = today.dayNumber else {
            return status(of: day)
        }
        switch day.status {
        case .done: return status(of: day)
        case .open, .ongoing:
            if due < now {
                return say(
                    vi: "quá hạn \(grouped(now - due)) ngày",
                    en: "\(days(now - due)) overdue")
            }
            let progress = status(of: day)
            if due == now { return progress + say(vi: ", hạn hôm nay", en: ", due today") }
            guard due - now <= 30 else { return progress }
            return progress
                + say(vi: ", còn \(due - now) ngày", en: ", \(days(due - now)) left")
        }
    }

    private func days(_ count: Int) -> String { count == 1 ? "1 day" : "\(grouped(count)) days" }

    /// A weekday, in full or as the head of a column.
    func name(of weekday: Weekday, isShort: Bool = false) -> String {
        switch weekday {
        case .monday: isShort ? say(vi: "T2", en: "Mon") : say(vi: "Thứ Hai", en: "Monday")
        case .tuesday: isShort ? say(vi: "T3", en: "Tue") : say(vi: "Thứ Ba", en: "Tuesday")
        case .wednesday: isShort ? say(vi: "T4", en: "Wed") : say(vi: "Thứ Tư", en: "Wednesday")
        case .thursday: isShort ? say(vi: "T5", en: "Thu") : say(vi: "Thứ Năm", en: "Thursday")
        case .friday: isShort ? say(vi: "T6", en: "Fri") : say(vi: "Thứ Sáu", en: "Friday")
        case .saturday: isShort ? say(vi: "T7", en: "Sat") : say(vi: "Thứ Bảy", en: "Saturday")
        case .sunday: isShort ? say(vi: "CN", en: "Sun") : say(vi: "Chủ Nhật", en: "Sunday")
        }
    }

    /// How many days on which something is due.
    func dutyCount(_ count: Int) -> String {
        say(vi: "\(grouped(count)) hạn", en: "\(grouped(count)) due day\(count == 1 ? "" : "s")")
    }

    /// A status that a person may set.
    func name(of status: TaskStatus) -> String {
        switch status {
        case .open: name(of: StatusCondition.open)
        case .ongoing: name(of: StatusCondition.ongoing)
        case .done: name(of: StatusCondition.done)
        }
    }
}
