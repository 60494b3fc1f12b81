import Archiving
import ArgumentParser
import CatalogueStore
import Ingestion
import Presentation
import Publishing

/// `sohoa token list`: the tokens, those taken back too.
struct TokenListCommand: ArchiveCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Lists the tokens, those taken back too.")

    static var fullName: String { "token list" }

    @Option(help: ArgumentHelp("Only those of this account.", valueName: "name"))
    var owner: String?

    @OptionGroup
    var table: TableFlags

    @OptionGroup
    var archive: ArchiveFlags

    func run(
        in archive: Archive, messages: Messages, output: borrowing StandardOutput
    ) throws(CommandFailure) -> RunStatus {
        let tables = try TableOutput(table, messages: messages, output: output)
        let tokens = try askingCatalogue { () throws(CatalogueError) in
            try archive.catalogue.tokens(of: owner?.composed)
        }
        try tables.write(
            ResultTable(of: tokens, RowColumn<AccessToken>.tokens, as: tables.form, messages),
            named: messages.tokensSheet, to: output)
        return .success
    }
}
