import Archiving
import CatalogueStore
import Ingestion
import Presentation

/// A command by which somebody says something of whole documents.
protocol MarkCommand: ArchiveCommand {
    var marking: MarkFlags { get }

    /// Says it of one.
    func mark(_ document: Int64, in catalogue: Catalogue) throws(CatalogueError)
}

extension MarkCommand {
    var access: Catalogue.Access { .change }

    func run(
        in archive: Archive, messages: Messages, output: borrowing StandardOutput
    ) throws(CommandFailure) -> RunStatus {
        for id in marking.documents {
            try askingCatalogue { () throws(CatalogueError) in
                try mark(id, in: archive.catalogue)
            }
        }
        return .success
    }
}
