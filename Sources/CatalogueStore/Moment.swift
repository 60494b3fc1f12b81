import FoundationEssentials

/// A point in time, to the second.
public struct Moment: Sendable, Hashable, Comparable {
    /// Seconds since the beginning of 1970, UTC.
    public let seconds: Int64

    /// A point in time by its seconds since the beginning of 1970, UTC.
    public init(seconds: Int64) {
        self.seconds = seconds
    }

    /// Now, by the machine's clock.
    public static var now: Moment { Moment(seconds: Int64(Date.now.timeIntervalSince1970)) }

    /// ISO 8601 in UTC: "2026-11-26T10:45:00Z".
    public var text: String {
        Date(timeIntervalSince1970: Double(seconds)).formatted(.iso8601)
    }

    /// Reads what ``text`` writes.
    public init?(text: String) {
        guard let date = try? Date(text, strategy: .iso8601) else { return nil }
        seconds = Int64(date.timeIntervalSince1970)
    }

    /// Whether one point in time comes before another.
    public static func < (one: Moment, other: Moment) -> Bool { one.seconds < other.seconds }
}
