import Archiving
import CatalogueStore
import DocumentModel
import Ingestion
import Presentation
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
        _ flags: ListFlags, order standard: ListOrder.Key, allRows: Bool = false,
        messages: Messages, output: borrowing StandardOutput
    ) throws(CommandFailure) {
        tables = try TableOutput(flags.table, messages: messages, output: output)
        do throws(UsageError) {
            query = try flags.filter.query()
            page = try flags.page(for: allRows ? .json : tables.form)
            today = try flags.day.date()
        } catch {
            throw .usage(error)
        }
        order = flags.order(otherwise: standard)
        isQuiet = flags.table.quiet
        self.messages = messages
    }

    /// Writes the days of tasks as a calendar.
    func writeCalendar(
        of tasks: [TaskSummary], from archive: Archive, to output: borrowing StandardOutput
    ) throws(CommandFailure) {
        let bytes: [UInt8]
        do throws(CatalogueError) {
            bytes = try TaskCalendar(named: messages.taskSheet).bytes(of: tasks) {
                id throws(CatalogueError) in try archive.catalogue.documentWithoutPages(id)
            }
        } catch {
            throw .archive(.catalogue(error))
        }
        do throws(StandardOutput.Failure) {
            try tables.target.write(bytes, standardOutput: output)
        } catch {
            throw .output(error)
        }
    }

    /// Writes a register, whose columns are the decree's in every form.
    func writeRegister(
        _ table: ResultTable, named name: String, layout: SheetLayout,
        to output: borrowing StandardOutput
    ) throws(CommandFailure) {
        try tables.write(table, named: name, layout: layout, to: output)
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
