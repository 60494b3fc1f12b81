public import DocumentModel

/// Days from one to another, both included; without a first or a last day where that is nil.
public struct DayRange: Sendable, Hashable {
    /// The first day.
    public var first: CivilDate?
    /// The last day.
    public var last: CivilDate?

    /// Creates a range of complete days.
    public init(first: CivilDate?, last: CivilDate?) {
        self.first = first
        self.last = last
    }

    /// Reads a day, month or year ("2026-06-15", "15/6/2026", "2026-06", "6/2026", "2026"), or two
    /// of them joined by "..", of which one may be missing; nil for anything else.
    public init?(_ text: String) {
        guard let dots = text.firstRange(of: "..") else {
            guard let range = Self.period(text[...]) else { return nil }
            self = range
            return
        }
        let (from, to) = (text[..<dots.lowerBound], text[dots.upperBound...])
        guard !from.isEmpty || !to.isEmpty else { return nil }
        var range = DayRange(first: nil, last: nil)
        if !from.isEmpty {
            guard let period = Self.period(from) else { return nil }
            range.first = period.first
        }
        if !to.isEmpty {
            guard let period = Self.period(to) else { return nil }
            range.last = period.last
        }
        if let first = range.first, let last = range.last, last < first { return nil }
        self = range
    }

    /// The days of a year, a month or a day.
    private static func period(_ text: some StringProtocol) -> DayRange? {
        let isISO = text.contains("-")
        let parts = text.split(separator: isISO ? "-" : "/", omittingEmptySubsequences: false)
        guard (1...3).contains(parts.count),
            parts.allSatisfy({ (1...4).contains($0.utf8.count) && $0.allSatisfy(\.isASCIIDigit) })
        else { return nil }
        var numbers = parts.compactMap { Int($0) }
        if !isISO { numbers.reverse() }
        let year = numbers[0]
        guard parts[isISO ? 0 : parts.count - 1].utf8.count == 4 else { return nil }
        let month = numbers.count > 1 ? numbers[1] : nil
        let day = numbers.count > 2 ? numbers[2] : nil
        let lastMonth = month ?? 12
        guard (1...12).contains(lastMonth), (1...9999).contains(year) else { return nil }
        let lastDay = day ?? CivilDate.daysIn(month: lastMonth, year: year)
        guard let first = CivilDate(year: year, month: month ?? 1, day: day ?? 1),
            let last = CivilDate(year: year, month: lastMonth, day: lastDay)
        else { return nil }
        return DayRange(first: first, last: last)
    }
}

extension Character {
    fileprivate var isASCIIDigit: Bool { isASCII && isNumber }
}
