import Archiving
import ArgumentParser
import CatalogueStore
import Ingestion
import Presentation

/// `sohoa status`: what is being read, what waits, what failed.
struct StatusCommand: ArchiveCommand {
    static let configuration = CommandConfiguration(
        commandName: "status",
        abstract: "Says what of an archive is being read, what waits and what failed.")

    @OptionGroup
    var archive: ArchiveFlags

    @Flag(help: "Write JSON.")
    var json = false

    func run(
        in archive: Archive, messages: Messages, output: borrowing StandardOutput
    ) throws(CommandFailure) -> RunStatus {
        let status = try askingCatalogue { () throws(CatalogueError) in
            QueueReport(
                state: try archive.catalogue.queueState(),
                running: try archive.catalogue.running(),
                failures: try archive.catalogue.failures(),
                held: try archive.catalogue.heldDocuments())
        }
        try write(json ? status.json : messages.text(of: status), to: output)
        return .success
    }
}
