/// A day of the week.
public enum Weekday: Int, Sendable, Hashable, CaseIterable {
    /// Thứ Hai.
    case monday = 1
    /// Thứ Ba.
    case tuesday
    /// Thứ Tư.
    case wednesday
    /// Thứ Năm.
    case thursday
    /// Thứ Sáu.
    case friday
    /// Thứ Bảy.
    case saturday
    /// Chủ nhật.
    case sunday

    /// The two letters of RFC 5545: "FR".
    public var code: String { Self.codes[rawValue - 1] }

    /// Reads the two letters of RFC 5545.
    public init?(code: String) {
        guard let place = Self.codes.firstIndex(of: code) else { return nil }
        self.init(rawValue: place + 1)
    }

    private static let codes = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
}
