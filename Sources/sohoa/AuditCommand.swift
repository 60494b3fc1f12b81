import Archiving
import ArgumentParser
import CatalogueStore
import Ingestion
import Presentation
import Publishing

/// `sohoa audit`: who did what.
struct AuditCommand: ArchiveCommand {
    static let configuration = CommandConfiguration(
        commandName: "audit", abstract: "Lists who did what, the last first.")

    @Option(help: ArgumentHelp("Only what this account or person did.", valueName: "name"))
    var who: String?

    @Option(help: ArgumentHelp("Only this action: edit, sign-in-failed …", valueName: "action"))
    var action: AuditAction?

    @Option(help: ArgumentHelp("Only what was about this document.", valueName: "id"))
    var document: Int64?

    @Option(
        help: ArgumentHelp(
            "How many rows at most. (default: 50 as a table, all in other forms)",
            valueName: "number"))
    var limit: Int?

    @Option(
        help: ArgumentHelp("Only what came before the entry of this number.", valueName: "id"))
    var before: Int64?

    @OptionGroup
    var table: TableFlags

    @OptionGroup
    var archive: ArchiveFlags

    func run(
        in archive: Archive, messages: Messages, output: borrowing StandardOutput
    ) throws(CommandFailure) -> RunStatus {
        let tables = try TableOutput(table, messages: messages, output: output)
        if let limit, limit < 0 { throw .usage(.rowCount("limit", limit)) }
        let filter = AuditFilter(who: who?.composed, action: action, document: document)
        let entries = try askingCatalogue { () throws(CatalogueError) in
            try archive.catalogue.auditLog(
                filter, limit: limit ?? (tables.form == .table ? 50 : nil), before: before)
        }
        try tables.write(
            ResultTable(
                of: entries.rows, RowColumn<AuditEntry>.entries, as: tables.form, messages),
            named: messages.auditSheet, to: output)
        if !table.quiet, tables.form == .table, entries.rows.count < entries.total {
            StandardError.write(messages.shown(entries.rows.count, of: entries.total))
        }
        return .success
    }
}
