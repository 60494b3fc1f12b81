/// Which of the rows are wanted.
public struct PageRequest: Sendable, Hashable {
    /// How many at most; nil for all.
    public var limit: Int?
    /// How many rows come before them.
    public var offset: Int
    /// Behind which row the page begins; nil for the first.
    ///
    /// The rows of ``offset`` are counted from there.
    public var after: ListCursor?

    /// All the rows.
    public static let all = PageRequest(limit: nil)

    /// Creates a request; numbers below 0 count as 0.
    public init(limit: Int?, offset: Int = 0, after: ListCursor? = nil) {
        self.limit = limit.map { max(0, $0) }
        self.offset = max(0, offset)
        self.after = after
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

    /// The page of the first rows of a list, with the cursor of its last where others come after it.
    func listing<Element, Row: Sendable>(
        of first: consuming FirstRows<Element>, cursor: (ListPlace) -> ListCursor,
        row: (Element) throws -> Row?
    ) rethrows -> Listing<Row> {
        let (total, rest) = (first.count, first.restCount)
        let chosen = page(of: first.sorted())
        let hasMore = offset + chosen.count < rest
        return Listing(
            rows: try chosen.compactMap { try row($0.element) }, total: total,
            next: hasMore ? chosen.last.map { cursor($0.place) } : nil)
    }
}
