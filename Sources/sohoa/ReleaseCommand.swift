import Archiving
import ArgumentParser
import CatalogueStore
import Ingestion
import Presentation

/// `sohoa release`: a secret document let out.
struct ReleaseCommand: ArchiveCommand {
    static let configuration = CommandConfiguration(
        commandName: "release",
        abstract: "Lets a document that bears a mark of secrecy into searches, lists and exports.")

    @Argument(help: ArgumentHelp("The documents' numbers.", valueName: "id"))
    var documents: [Int64]

    @OptionGroup
    var editing: EditorFlags

    @OptionGroup
    var archive: ArchiveFlags

    var access: Catalogue.Access { .change }

    func run(
        in archive: Archive, messages: Messages, output: borrowing StandardOutput
    ) throws(CommandFailure) -> RunStatus {
        for id in documents {
            try askingCatalogue { () throws(CatalogueError) in
                try archive.catalogue.release(id, note: editing.note, by: editing.editor)
            }
        }
        return .success
    }
}
