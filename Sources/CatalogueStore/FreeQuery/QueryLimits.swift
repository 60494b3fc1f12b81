/// What a query that somebody wrote themselves may take.
public struct QueryLimits: Sendable, Hashable {
    /// How many seconds it may run.
    public var seconds: Double
    /// How many rows it may give.
    public var rows: Int

    /// The bytes that all the rows may have together.
    public static let largestResult = 16 << 20
    /// The bytes that SQLite may take besides what it has, in the whole process.
    public static let largestMemory: Int64 = 64 << 20

    /// Creates limits.
    public init(seconds: Double = 1, rows: Int = 1_000) {
        self.seconds = seconds
        self.rows = rows
    }
}
