public import DocumentModel

/// How many documents or tasks there are of each kind, issuing body, year, unit, grade and status.
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
    /// By unit that leads or supports, the most frequent first; a task of several counts for each.
    public var units: [Count] = []
    /// By grade, the best first.
    public var grades: [Grade: Int] = [:]
    /// By status; what is overdue is counted as open or ongoing as well.
    public var statuses: [StatusCondition: Int] = [:]
}
