import CatalogueStore
import DocumentModel
import Ingestion
import Publishing

/// One list that was asked for.
struct ListRun {
    let query: SearchQuery
    let order: ListOrder
    let page: PageRequest
    let today: CivilDate
    private let tables: TableOutput
    private let messages: Messages
    private let isQuiet: Bool

    /// Takes the flags apart.
    init(
        _ flags: ListFlags, order standard: ListOrder.Key, messages: Messages,
        output: borrowing StandardOutput
    ) throws(CommandFailure) {
        tables = try TableOutput(flags.table, messages: messages, output: output)
        do throws(UsageError) {
            query = try flags.filter.query()
            page = try flags.page(for: tables.form)
            today = try flags.day.date()
        } catch {
            throw .usage(error)
        }
        order = flags.order(otherwise: standard)
        isQuiet = flags.table.quiet
        self.messages = messages
    }

    /// Writes the list, and says what is left out.
    func write<Row>(
        _ listing: Listing<Row>, _ columns: [RowColumn<Row>], named name: String,
        to output: borrowing StandardOutput
    ) throws(CommandFailure) {
        if tables.form != .table || !listing.rows.isEmpty {
            let table = ResultTable(of: listing.rows, columns, as: tables.form, messages)
            try tables.write(table, named: name, to: output)
        }
        guard !isQuiet, tables.form == .table else { return }
        if listing.total == 0 {
            StandardError.write(messages.nothingFound)
        } else if listing.rows.count < listing.total {
            StandardError.write(messages.shown(listing.rows.count, of: listing.total))
        }
    }
}
