import Archiving
import ArgumentParser
import CatalogueStore
import Ingestion
import Presentation

/// `sohoa redo`: documents read anew.
struct RedoCommand: ArchiveCommand {
    static let configuration = CommandConfiguration(
        commandName: "redo",
        abstract: "Reads documents of an archive anew; what people corrected stays.")

    @Argument(help: ArgumentHelp("The documents' numbers.", valueName: "id"))
    var documents: [Int64] = []

    @Flag(help: "All the documents.")
    var all = false

    @Flag(help: "The documents that were read with other settings or by another version.")
    var outdated = false

    @OptionGroup
    var flags: RereadingFlags

    @OptionGroup
    var archive: ArchiveFlags

    var access: Catalogue.Access { .change }

    func run(
        in archive: Archive, messages: Messages, output: borrowing StandardOutput
    ) throws(CommandFailure) -> RunStatus {
        guard [!documents.isEmpty, all, outdated].count(where: { $0 }) == 1 else {
            throw .usage(.whatToRedo)
        }
        return try flags.run(in: archive, messages: messages) { settings throws(CatalogueError) in
            let chosen =
                documents.isEmpty
                ? try archive.catalogue.documents(
                    notMadeWith: outdated ? settings.fingerprint : nil) : documents
            return try archive.catalogue.requeue(documents: chosen, settings: settings.json)
        }
    }
}
