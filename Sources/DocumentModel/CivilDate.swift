/// A day of the Gregorian calendar of which the paper may state only a part.
///
/// A handwritten day that nobody can read stays unknown: it is written `00`, never invented.
public struct CivilDate: Sendable, Hashable {
    /// The year, 1 … 9999.
    public let year: Int
    /// The month, 1 … 12; nil where the paper does not state it.
    public let month: Int?
    /// The day, 1 … 31; nil where the paper does not state it.
    public let day: Int?

    /// Creates a date, or nil where the calendar has no such day (31/02, month 13).
    ///
    /// A day may be given without a month only if both are unknown to the caller: such a day is
    /// refused.
    public init?(year: Int, month: Int?, day: Int?) {
        guard (1...9999).contains(year) else { return nil }
        if let month {
            guard (1...12).contains(month) else { return nil }
            if let day {
                guard (1...Self.daysIn(month: month, year: year)).contains(day) else { return nil }
            }
        } else if day != nil {
            return nil
        }
        self.year = year
        self.month = month
        self.day = day
    }

    /// The number of days of a month, 28 … 31.
    public static func daysIn(month: Int, year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// Whether year, month and day are all known.
    public var isComplete: Bool { month != nil && day != nil }
}

extension CivilDate: CustomStringConvertible {
    /// ISO 8601 with `00` for an unknown part: `2025-08-20`, `2025-08-00`.
    public var description: String {
        func padded(_ number: Int, to width: Int) -> String {
            let digits = String(number)
            return String(repeating: "0", count: max(0, width - digits.count)) + digits
        }
        return "\(padded(year, to: 4))-\(padded(month ?? 0, to: 2))-\(padded(day ?? 0, to: 2))"
    }

    /// Reads what ``description`` writes.
    public init?(_ text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
        guard parts.count == 3, let year = parts[0], let month = parts[1], let day = parts[2]
        else { return nil }
        self.init(year: year, month: month == 0 ? nil : month, day: day == 0 ? nil : day)
    }
}

extension CivilDate: Codable {
    /// Reads what ``encode(to:)`` writes.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let date = CivilDate(text) else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "“\(text)” is no date of the form YYYY-MM-DD.")
        }
        self = date
    }

    /// Writes ``description``.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
