/// A day on which a task is due, or a deadline of which no day is known.
public struct DutyDay: Sendable, Hashable {
    /// For how many years after its directive's date a duty without an end is reckoned.
    public static let years = 5
    /// How many days of one deadline are reckoned at most: those of a daily duty for a year.
    public static let largestCount = 366

    /// A name among the task's days that stays the same when the document is read again: the day,
    /// or "#1" for the second deadline where it has none.
    public var slot: String
    /// The day, with all its parts known; nil where none is.
    public var due: CivilDate?
    /// The deadline; nil for a task without any.
    public var deadline: Deadline?

    /// Creates a day.
    public init(slot: String, due: CivilDate? = nil, deadline: Deadline? = nil) {
        self.slot = slot
        self.due = due
        self.deadline = deadline
    }
}

extension DirectiveTask {
    /// The days on which the task is due, in order, those of recurring duties one by one; one
    /// without a day where none is known.
    ///
    /// Recurring duties are reckoned from the directive's date.
    public func dutyDays(from date: CivilDate?) -> [DutyDay] {
        var days: [String: DutyDay] = [:]
        for (place, deadline) in deadlines.enumerated() {
            let dues = deadline.allDue(from: date)
            if dues.isEmpty { days["#\(place)"] = DutyDay(slot: "#\(place)", deadline: deadline) }
            for due in dues where days["\(due)"] == nil {
                days["\(due)"] = DutyDay(slot: "\(due)", due: due, deadline: deadline)
            }
        }
        if days.isEmpty { return [DutyDay(slot: "#0")] }
        return days.values.sorted {
            ($0.due == nil ? 1 : 0, $0.slot) < ($1.due == nil ? 1 : 0, $1.slot)
        }
    }
}

extension Deadline {
    /// Every day it is due, within ``DutyDay/years``.
    fileprivate func allDue(from date: CivilDate?) -> [CivilDate] {
        guard recurrence != nil, let date, date.isComplete else { return due.map { [$0] } ?? [] }
        let days = occurrences(from: date, count: DutyDay.largestCount)
        return days.filter { $0.year <= date.year + DutyDay.years }
    }
}
