import Archiving
import ArgumentParser
import CatalogueStore
import Ingestion
import Presentation
import Publishing

/// `sohoa sql`: a query that somebody wrote themselves.
struct SQLCommand: ArchiveCommand {
    static let configuration = CommandConfiguration(
        commandName: "sql",
        abstract: "Answers a SELECT over the archive's tables; nothing can be changed.",
        discussion: """
            The tables are described in docs/catalogue.md. SQL sees every document: where some are \
            held because they are secret, --held is needed.
            """)

    @Argument(help: ArgumentHelp("The query.", valueName: "select"))
    var query: String

    @Option(help: ArgumentHelp("How long it may take.", valueName: "seconds"))
    var timeLimit = 1.0

    @Option(help: ArgumentHelp("How many rows at most.", valueName: "number"))
    var limit = 1_000

    @Flag(help: "Documents that are held because they are secret may be seen.")
    var held = false

    @OptionGroup
    var table: TableFlags

    @OptionGroup
    var archive: ArchiveFlags

    func run(
        in archive: Archive, messages: Messages, output: borrowing StandardOutput
    ) throws(CommandFailure) -> RunStatus {
        let tables = try TableOutput(table, messages: messages, output: output)
        try asUsage { () throws(UsageError) in
            guard timeLimit > 0, timeLimit <= 86_400 else { throw .timeLimit(timeLimit) }
            guard limit >= 0 else { throw .rowCount("limit", limit) }
        }
        let result: QueryResult
        do throws(CatalogueError) {
            result = try archive.catalogue.answer(
                query.composed, limits: QueryLimits(seconds: timeLimit, rows: limit),
                includesHeld: held)
        } catch {
            guard error.code == .refused else { throw .archive(.catalogue(error)) }
            StandardError.write(messages.queryRefused(error.detail))
            return .badArguments
        }
        try tables.write(Self.table(of: result), named: "SQL", to: output)
        guard result.isCut else { return .success }
        StandardError.write(messages.queryCut(limit))
        return .limitExceeded
    }

    private static func table(of result: QueryResult) -> ResultTable {
        ResultTable(
            columns: result.columns.map { ResultColumn($0, heading: $0) },
            rows: result.rows.map { row in
                row.map { value in
                    switch value {
                    case .null: .empty
                    case .integer(let number): .integer(Int(number))
                    case .real(let number): .real(number)
                    case .text(let text), .bytes(let text): .text(text)
                    }
                }
            })
    }
}
