public import DocumentModel

/// How many documents or tasks there are of each kind, issuing body, place, year and month, unit, day
/// due, grade and status.
public struct Facets: Sendable, Hashable {
    /// A name and how many there are.
    public struct Count: Sendable, Hashable {
        /// The name as it was first met: "SỞ XÂY DỰNG".
        public var name: String
        /// How many.
        public var count: Int

        /// Creates a count.
        public init(name: String, count: Int) {
            self.name = name
            self.count = count
        }
    }

    /// How many there are in all.
    public var total = 0
    /// By kind, the most frequent first.
    public var kinds: [Count] = []
    /// By issuing body, the most frequent first.
    public var issuers: [Count] = []
    /// By year, the newest first.
    public var years: [Count] = []
    /// By place in the dateline, the most frequent first.
    public var places: [Count] = []
    /// By month of the document's date, "2025-03", the oldest first; without dates that have none.
    public var months: [Count] = []
    /// By unit that leads or supports, the most frequent first; a task of several counts for each.
    public var units: [Count] = []
    /// By unit that leads, the most frequent first.
    public var leads: [Count] = []
    /// By unit that supports, the most frequent first.
    public var supports: [Count] = []
    /// Of tasks only: by month of the day for which a task is listed, "2026-06", the oldest first.
    public var dueMonths: [Count] = []
    /// Of tasks only: how many are listed for a day of this week, Monday to Sunday.
    public var dueThisWeek = 0
    /// Of tasks only: how many are listed without a day.
    public var withoutDay = 0
    /// By grade, the best first.
    public var grades: [Grade: Int] = [:]
    /// By status; what is overdue is counted as open or ongoing as well.
    public var statuses: [StatusCondition: Int] = [:]
}
