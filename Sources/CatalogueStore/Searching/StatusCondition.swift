/// What may be asked of a task's day.
///
/// Overdue is no status: it is reckoned from today's date whenever somebody asks.
public enum StatusCondition: String, Sendable, Hashable, CaseIterable {
    /// Nobody has begun, or nobody has said so.
    case open
    /// It is being done.
    case ongoing
    /// It is done.
    case done
    /// It is not done, and its day has passed.
    case overdue

    /// The condition of a name in Vietnamese or English, marks and hyphens optional: "quá-hạn",
    /// "qua han", "overdue".
    public init?(named name: String) {
        switch name.key {
        case "open", "mo", "chua lam", "chua thuc hien": self = .open
        case "ongoing", "dang lam", "dang thuc hien": self = .ongoing
        case "done", "xong", "da xong", "hoan thanh", "da hoan thanh": self = .done
        case "overdue", "qua han": self = .overdue
        default: return nil
        }
    }
}
