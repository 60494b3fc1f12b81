import Archiving
import ArgumentParser
import CatalogueStore
import Ingestion
import Presentation

/// `sohoa retry`: what failed, once more.
struct RetryCommand: ArchiveCommand {
    static let configuration = CommandConfiguration(
        commandName: "retry",
        abstract: "Reads the files of an archive once more that failed or were set aside.")

    @OptionGroup
    var flags: RereadingFlags

    @OptionGroup
    var archive: ArchiveFlags

    var access: Catalogue.Access { .change }

    func run(
        in archive: Archive, messages: Messages, output: borrowing StandardOutput
    ) throws(CommandFailure) -> RunStatus {
        try flags.run(in: archive, messages: messages) { settings throws(CatalogueError) in
            try archive.catalogue.requeueFailures(settings: settings.json)
        }
    }
}
