import ArgumentParser
import CatalogueStore

/// `sohoa accept`: a document looked over.
struct AcceptCommand: MarkCommand {
    static let configuration = CommandConfiguration(
        commandName: "accept", abstract: "Says that you have looked a document over.")

    @OptionGroup
    var marking: MarkFlags

    @OptionGroup
    var archive: ArchiveFlags

    func mark(_ document: Int64, in catalogue: Catalogue) throws(CatalogueError) {
        try catalogue.accept(document, note: marking.editing.note, by: marking.editing.editor)
    }
}
