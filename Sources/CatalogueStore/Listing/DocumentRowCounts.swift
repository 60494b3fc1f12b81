import DocumentModel
import GRDB

/// Documents in order, each with how many rows of a table it has: a page of these rows can be had
/// without reading all.
struct DocumentRowCounts {
    private let entries: [(document: Int64, count: Int)]

    /// The documents that a query finds and that have rows in a table.
    init(
        of table: String, _ query: SearchQuery, order: ListOrder, today: CivilDate,
        in database: Database
    ) throws {
        let counts = try Row.fetchCursor(
            try database.cachedStatement(
                sql: "SELECT document, count(*) FROM \(table) GROUP BY document"))
        var countOfDocument: [Int64: Int] = [:]
        while let row = try counts.next() { countOfDocument[row[0]] = row[1] }
        let filter = try LedgerFilter(query, subject: .documents, today: today, in: database)
        let order = try LedgerOrder(order, in: database)
        var found = FirstRows<(document: Int64, count: Int)>(wanted: nil)
        let withTasks = filter.looksAtTasks || order.looksAtTasks
        try Ledger(database).forEachLine(withTasks: withTasks) { line in
            guard let count = countOfDocument[line.document], filter.admits(line) else { return }
            found.add((line.document, count), at: order.place(of: line))
        }
        entries = found.sorted()
    }

    /// The rows of a page; `rows` gives all the rows of a document, in order.
    func listing<Row: Sendable>(
        of page: PageRequest, rows: (Int64) throws -> [Row]
    ) rethrows -> Listing<Row> {
        let total = entries.reduce(0) { $0 + $1.count }
        let end = page.reach ?? total
        var chosen: [Row] = []
        var place = 0
        for (document, count) in entries {
            guard place < end else { break }
            if place + count > page.offset {
                chosen += try rows(document).prefix(end - place)
                    .dropFirst(max(0, page.offset - place))
            }
            place += count
        }
        return Listing(rows: chosen, total: total)
    }
}
