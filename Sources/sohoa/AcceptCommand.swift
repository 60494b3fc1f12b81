import Archiving
import ArgumentParser
import CatalogueStore
import Ingestion
import Presentation

/// `sohoa accept`: a document looked over.
struct AcceptCommand: ArchiveCommand {
    static let configuration = CommandConfiguration(
        commandName: "accept", abstract: "Says that you have looked a document over.")

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
                try archive.catalogue.accept(id, note: editing.note, by: editing.editor)
            }
        }
        return .success
    }
}
