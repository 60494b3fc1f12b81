import DocumentModel
import GRDB

/// Documents in order, each with how many rows of a table it has: a page of these rows can be had
/// without reading all.
struct DocumentRowCounts {
    private let entries: [(place: ListPlace, element: (document: Int64, count: Int))]
    private let order: LedgerOrder

    /// The documents that a query finds and that have rows in a table.
    init(
        of table: String, _ query: SearchQuery, order: ListOrder, today: CivilDate,
        ledger: LedgerCopy,
        in database: Database
    ) throws {
        let counts = try RowCounts(of: table, in: database)
        let filter = try LedgerFilter(query, subject: .documents, today: today, in: database)
        let order = try LedgerOrder(order, in: database)
        var found = FirstRows<(document: Int64, count: Int)>(wanted: nil)
        let withTasks = filter.looksAtTasks || order.looksAtTasks
        try ledger.forEachLine(withTasks: withTasks, in: database) { line in
            let count = counts[line.document]
            guard count > 0, filter.admits(line) else { return }
            found.add((line.document, count), at: order.place(of: line))
        }
        entries = found.sorted()
        self.order = order
    }

    /// The rows of a page; `rows` gives all the rows of a document, in order.
    func listing<Row: Sendable>(
        of page: PageRequest, in list: ListCursor.List, rows: (Int64) throws -> [Row]
    ) throws -> Listing<Row> {
        let after = try order.place(of: page.after, in: list)
        var listing = Listing<Row>(rows: [], total: entries.reduce(0) { $0 + $1.element.count })
        var left = page.offset
        var wanted = page.limit ?? .max
        var last: ListCursor?
        for (place, (document, count)) in entries {
            // Behind the cursor's rows, which are the first of their document.
            if let after, place < after { continue }
            let given = place == after ? page.after?.part ?? 0 : 0
            guard given < count, left < count - given else {
                left -= max(0, count - given)
                continue
            }
            guard wanted > 0 else {
                listing.next = last
                break
            }
            let chosen = try rows(document).dropFirst(given + left).prefix(wanted)
            listing.rows += chosen
            wanted -= chosen.count
            let part = given + left + chosen.count
            left = 0
            last = order.cursor(of: list, at: place, part: part)
            if part < count {
                listing.next = last
                break
            }
        }
        return listing
    }
}
