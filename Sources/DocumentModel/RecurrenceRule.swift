/// A recurrence rule of RFC 5545 (section 3.3.10), as far as deadlines need it.
///
/// FREQ is DAILY, WEEKLY, MONTHLY or YEARLY; INTERVAL, BYMONTH, BYMONTHDAY (negative: from the
/// month's end), BYDAY (with a place in the month, "-1FR", where FREQ is MONTHLY) and BYSETPOS narrow
/// it. There is no COUNT and no UNTIL: a directive's duties do not end by themselves.
public struct RecurrenceRule: Sendable, Hashable {
    /// The period that repeats.
    public enum Frequency: String, Sendable, Hashable, CaseIterable {
        /// Days.
        case daily = "DAILY"
        /// Weeks, from Monday.
        case weekly = "WEEKLY"
        /// Months.
        case monthly = "MONTHLY"
        /// Years.
        case yearly = "YEARLY"
    }

    /// A weekday, perhaps only the one at a place of the month: the last Friday.
    public struct Day: Sendable, Hashable {
        /// The weekday.
        public var weekday: Weekday
        /// Its place in the month, from 1, or from −1 backwards; nil for all of them.
        public var place: Int?

        /// Creates a weekday of a rule.
        public init(_ weekday: Weekday, place: Int? = nil) {
            self.weekday = weekday
            self.place = place
        }
    }

    /// The period that repeats.
    public var frequency: Frequency
    /// Every how many periods, 1 … 1,000.
    public var interval = 1
    /// The months, 1 … 12; empty for all.
    public var months: [Int] = []
    /// The days of the month, 1 … 31 or −31 … −1; empty where none is named.
    public var monthDays: [Int] = []
    /// The weekdays; empty where none is named.
    public var days: [Day] = []
    /// Which of a period's days count, from 1 or from −1 backwards; empty for all.
    public var positions: [Int] = []

    /// Creates a rule that repeats a period.
    public init(_ frequency: Frequency) { self.frequency = frequency }

    /// Whether the rule itself names its days; the others fall on the day they are counted from.
    public var namesDays: Bool { frequency == .daily || !monthDays.isEmpty || !days.isEmpty }
}

extension RecurrenceRule: CustomStringConvertible {
    /// The rule as RFC 5545 writes it: "FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=15".
    public var description: String {
        var parts = ["FREQ=\(frequency.rawValue)"]
        if interval != 1 { parts.append("INTERVAL=\(interval)") }
        func add(_ name: String, _ values: [String]) {
            if !values.isEmpty { parts.append("\(name)=\(values.joined(separator: ","))") }
        }
        add("BYMONTH", months.map(String.init))
        add("BYMONTHDAY", monthDays.map(String.init))
        add("BYDAY", days.map { ($0.place.map(String.init) ?? "") + $0.weekday.code })
        add("BYSETPOS", positions.map(String.init))
        return parts.joined(separator: ";")
    }

    /// Reads what ``description`` writes; nil for any other rule, valid elsewhere or not.
    public init?(_ text: String) {
        var values: [Substring: Substring] = [:]
        for part in text.split(separator: ";", omittingEmptySubsequences: false) {
            let halves = part.split(separator: "=", omittingEmptySubsequences: false)
            guard halves.count == 2, values.updateValue(halves[1], forKey: halves[0]) == nil else {
                return nil
            }
        }
        guard
            let frequency = values.removeValue(forKey: "FREQ").flatMap({
                Frequency(rawValue: String($0))
            })
        else { return nil }
        self.init(frequency)
        func numbers(_ name: Substring, within limit: Int, signed: Bool) -> [Int]? {
            guard let list = values.removeValue(forKey: name) else { return [] }
            let numbers = list.split(separator: ",", omittingEmptySubsequences: false).map {
                Int($0)
            }
            let range = signed ? -limit...limit : 1...limit
            let known = numbers.compactMap { $0 }.filter { $0 != 0 && range.contains($0) }
            return known.count == numbers.count ? known : nil
        }
        guard let intervals = numbers("INTERVAL", within: 1_000, signed: false),
            intervals.count <= 1, let months = numbers("BYMONTH", within: 12, signed: false),
            let monthDays = numbers("BYMONTHDAY", within: 31, signed: true),
            let positions = numbers("BYSETPOS", within: 366, signed: true)
        else { return nil }
        for part in values.removeValue(forKey: "BYDAY")?.split(separator: ",") ?? [] {
            guard let weekday = Weekday(code: String(part.suffix(2))) else { return nil }
            let place = part.dropLast(2)
            if place.isEmpty {
                days.append(Day(weekday))
            } else {
                guard let place = Int(place), place != 0, abs(place) <= 5 else { return nil }
                days.append(Day(weekday, place: place))
            }
        }
        guard values.isEmpty else { return nil }
        interval = intervals.first ?? 1
        self.months = months
        self.monthDays = monthDays
        self.positions = positions
        guard isSupported else { return nil }
    }

    /// Whether the parts mean something together here: RFC 5545 forbids some, others no deadline has.
    private var isSupported: Bool {
        if frequency == .weekly, !monthDays.isEmpty { return false }
        if days.contains(where: { $0.place != nil }), frequency != .monthly { return false }
        if frequency == .yearly, !days.isEmpty, months.isEmpty { return false }
        return true
    }
}
