public import DocumentModel

/// A point in time with the time zone in which it is said.
public struct TimeStamp: Sendable, Hashable {
    /// The seconds since 1970-01-01 00:00 UTC.
    public let seconds: Int
    /// The minutes by which its clock is ahead of UTC; 420 in Vietnam.
    public let offset: Int

    /// The day on its clock.
    public let date: CivilDate
    /// The seconds since midnight on its clock, 0 … 86,399.
    public let secondOfDay: Int

    /// The minutes by which clocks in Vietnam are ahead of UTC.
    public static let vietnameseOffset = 420

    /// Creates a point in time; nil outside the years 1 … 9999 and for a clock a day or more ahead.
    public init?(seconds: Int, offset: Int = vietnameseOffset) {
        // Nothing that is added to it below may overflow.
        guard (-100_000_000_000...300_000_000_000).contains(seconds), abs(offset) < 1_440
        else { return nil }
        let local = seconds + offset * 60
        let day = (local - (local % 86_400 + 86_400) % 86_400) / 86_400
        guard let date = CivilDate(dayNumber: day) else { return nil }
        self.seconds = seconds
        self.offset = offset
        self.date = date
        secondOfDay = local - day * 86_400
    }

    /// Hours and minutes: "17:05".
    var hourAndMinute: String {
        "\(Self.twoDigits(secondOfDay / 3_600)):\(Self.twoDigits(secondOfDay / 60 % 60))"
    }

    private static func twoDigits(_ number: Int) -> String {
        number < 10 ? "0\(number)" : "\(number)"
    }
}

extension TimeStamp: CustomStringConvertible {
    /// ISO 8601: `2025-08-20T17:05:00+07:00`.
    public var description: String {
        let ahead = abs(offset)
        let zone = "\(Self.twoDigits(ahead / 60)):\(Self.twoDigits(ahead % 60))"
        return "\(date)T\(hourAndMinute):\(Self.twoDigits(secondOfDay % 60))"
            + (offset < 0 ? "-" : "+") + zone
    }
}

extension TimeStamp {
    /// The beginning of a day in Vietnam; nil where month or day is unknown.
    public init?(startOf date: CivilDate) {
        guard let day = date.dayNumber else { return nil }
        self.init(seconds: day * 86_400 - Self.vietnameseOffset * 60)
    }
}
