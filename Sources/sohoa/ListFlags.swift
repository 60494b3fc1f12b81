import ArgumentParser
import CatalogueStore
import DocumentModel
import Ingestion
import Presentation

/// The flags of commands that give a list.
struct ListFlags: ParsableArguments {
    @OptionGroup
    var filter: FilterFlags

    @Option(
        help: ArgumentHelp(
            "The order: relevance, date, due, number, issuer, kind, grade or added.",
            valueName: "key"))
    var sort: ListOrder.Key?

    @Flag(help: "Turn the order round.")
    var reverse = false

    @Option(
        help: ArgumentHelp(
            "How many rows at most. (default: 50 as a table, all in other forms)",
            valueName: "number"))
    var limit: Int?

    @Flag(help: "All the rows.")
    var all = false

    @Option(help: ArgumentHelp("How many rows are left out before them.", valueName: "number"))
    var offset = 0

    @OptionGroup
    var day: TodayFlags

    @OptionGroup
    var table: TableFlags

    /// The rows that are wanted in a form.
    func page(for form: TableForm) throws(UsageError) -> PageRequest {
        guard limit == nil || !all else { throw .limitAndAll }
        if let limit, limit < 0 { throw .rowCount("limit", limit) }
        guard offset >= 0 else { throw .rowCount("offset", offset) }
        return PageRequest(limit: limit ?? (all || form != .table ? nil : 50), offset: offset)
    }

    /// The order, where another is not asked for by `standard`.
    func order(otherwise standard: ListOrder.Key) -> ListOrder {
        ListOrder(sort ?? standard, isReversed: reverse)
    }
}
