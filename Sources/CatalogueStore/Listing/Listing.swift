/// The rows of a page, and how many there are in all.
public struct Listing<Row: Sendable>: Sendable {
    /// The page's rows in order.
    public var rows: [Row]
    /// How many rows there are on all pages; exact.
    public var total: Int
    /// Where the next page begins; nil where this is the last.
    public var next: ListCursor?

    /// Creates a listing.
    public init(rows: [Row], total: Int, next: ListCursor? = nil) {
        self.rows = rows
        self.total = total
        self.next = next
    }
}

extension Listing: Equatable where Row: Equatable {}
