/// The rows of a page, and how many there are in all.
public struct Listing<Row: Sendable>: Sendable {
    /// The page's rows in order.
    public var rows: [Row]
    /// How many rows there are on all pages; exact.
    public var total: Int

    /// Creates a listing.
    public init(rows: [Row], total: Int) {
        self.rows = rows
        self.total = total
    }
}

extension Listing: Equatable where Row: Equatable {}

/// Which of the rows are wanted.
public struct PageRequest: Sendable, Hashable {
    /// How many at most; nil for all.
    public var limit: Int?
    /// How many rows come before them.
    public var offset: Int

    /// All the rows.
    public static let all = PageRequest(limit: nil)

    /// Creates a request; numbers below 0 count as 0.
    public init(limit: Int?, offset: Int = 0) {
        self.limit = limit.map { max(0, $0) }
        self.offset = max(0, offset)
    }

    /// How many rows have to be known in order; nil for all.
    var reach: Int? {
        guard let limit else { return nil }
        let (sum, overflows) = offset.addingReportingOverflow(limit)
        return overflows ? nil : sum
    }

    /// The page of rows that begin with the first.
    func page<Element>(of rows: [Element]) -> [Element] {
        let rest = rows.dropFirst(offset)
        return Array(limit.map { rest.prefix($0) } ?? rest)
    }
}
