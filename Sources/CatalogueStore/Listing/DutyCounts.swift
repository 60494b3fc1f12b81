/// How many days on which tasks are due are not done yet.
public struct DutyCounts: Sendable, Hashable {
    /// Their day has passed.
    public var overdue = 0
    /// Their day is in this week, Monday to Sunday, what has passed of it included.
    public var dueThisWeek = 0
    /// Their day is in this month, what has passed of it included.
    public var dueThisMonth = 0
    /// Nobody knows their day.
    public var withoutDay = 0

    /// Creates counts of nothing.
    public init() {}
}
