import Archiving
import ArgumentParser
import CatalogueStore
import Ingestion
import Presentation
import Publishing

/// `sohoa user list`: the accounts by name.
struct UserListCommand: ArchiveCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Lists the accounts.")

    static var fullName: String { "user list" }

    @OptionGroup
    var table: TableFlags

    @OptionGroup
    var archive: ArchiveFlags

    func run(
        in archive: Archive, messages: Messages, output: borrowing StandardOutput
    ) throws(CommandFailure) -> RunStatus {
        let tables = try TableOutput(table, messages: messages, output: output)
        let accounts = try askingCatalogue { () throws(CatalogueError) in
            try archive.catalogue.accounts()
        }
        try tables.write(
            ResultTable(of: accounts, RowColumn<Account>.accounts, as: tables.form, messages),
            named: messages.accountsSheet, to: output)
        return .success
    }
}
