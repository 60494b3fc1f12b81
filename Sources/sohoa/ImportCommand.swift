import Archiving
import ArgumentParser
import CatalogueStore
import Ingestion
import Presentation

/// `sohoa import`: an archive from an export.
struct ImportCommand: ArchiveCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Makes an archive equal to the one that an export was made of.")

    @Argument(help: ArgumentHelp("The folder of the export.", valueName: "dir"))
    var folder: String

    @OptionGroup
    var archive: ArchiveFlags

    var access: Catalogue.Access { .change }

    func run(
        in archive: Archive, messages: Messages, output: borrowing StandardOutput
    ) throws(CommandFailure) -> RunStatus {
        try asking { () throws(ArchiveError) in try archive.fill(from: folder) }
        StandardError.write(messages.imported(folder))
        return .success
    }
}
