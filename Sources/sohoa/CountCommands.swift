import Archiving
import ArgumentParser
import CatalogueStore
import Ingestion
import Presentation
import Publishing

/// `sohoa facets`: how many documents or tasks there are of each kind.
struct FacetsCommand: ArchiveCommand {
    static let configuration = CommandConfiguration(
        commandName: "facets",
        abstract: "Counts documents or tasks by kind, issuer, year, unit, grade and status.")

    @Flag(help: "Count tasks rather than documents.")
    var tasks = false

    @Option(
        help: ArgumentHelp(
            "How many names of each sort at most. (default: 10 as a table, all in other forms)",
            valueName: "number"))
    var limit: Int?

    @OptionGroup
    var filter: FilterFlags

    @OptionGroup
    var day: TodayFlags

    @OptionGroup
    var table: TableFlags

    @OptionGroup
    var archive: ArchiveFlags

    func run(
        in archive: Archive, messages: Messages, output: borrowing StandardOutput
    ) throws(CommandFailure) -> RunStatus {
        let tables = try TableOutput(table, messages: messages, output: output)
        let (query, today) = try asUsage { () throws(UsageError) in
            if let limit, limit < 0 { throw .rowCount("limit", limit) }
            return (try filter.query(), try day.date())
        }
        let facets = try askingCatalogue { () throws(CatalogueError) in
            try archive.catalogue.facets(of: tasks ? .tasks : .documents, query, today: today)
        }
        let most = limit ?? (tables.form == .table ? 10 : .max)
        let rows = FacetRow.rows(of: facets, most: most)
        try tables.write(
            ResultTable(of: rows, RowColumn<FacetRow>.facets, as: tables.form, messages),
            named: messages.facetsSheet, to: output)
        return .success
    }
}

/// `sohoa stats`: what an archive has, in numbers.
struct StatsCommand: ArchiveCommand {
    static let configuration = CommandConfiguration(
        commandName: "stats", abstract: "Says what an archive has, in numbers.")

    @Flag(help: "Count documents that are held because they are secret, too.")
    var held = false

    @OptionGroup
    var day: TodayFlags

    @OptionGroup
    var table: TableFlags

    @OptionGroup
    var archive: ArchiveFlags

    func run(
        in archive: Archive, messages: Messages, output: borrowing StandardOutput
    ) throws(CommandFailure) -> RunStatus {
        let tables = try TableOutput(table, messages: messages, output: output)
        let today = try asUsage { () throws(UsageError) in try day.date() }
        let statistics = try askingCatalogue { () throws(CatalogueError) in
            try archive.catalogue.statistics(includesHeld: held, today: today)
        }
        try tables.write(
            ResultTable(
                of: StatisticsRow.rows(of: statistics), RowColumn<StatisticsRow>.statistics,
                as: tables.form, messages), named: messages.statisticsSheet, to: output)
        return .success
    }
}
