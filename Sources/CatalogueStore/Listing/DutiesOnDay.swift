public import DocumentModel

/// What is due on one day.
public struct DutiesOnDay: Sendable, Hashable {
    /// The day.
    public var day: CivilDate
    /// How many tasks are due on it.
    public var total: Int
    /// The first of them, each with this day.
    public var first: [TaskSummary]
}
