import ArgumentParser
import CatalogueStore

/// `sohoa release`: a secret document let out.
struct ReleaseCommand: MarkCommand {
    static let configuration = CommandConfiguration(
        commandName: "release",
        abstract: "Lets a document that bears a mark of secrecy into searches, lists and exports.")

    @OptionGroup
    var marking: MarkFlags

    @OptionGroup
    var archive: ArchiveFlags

    func mark(_ document: Int64, in catalogue: Catalogue) throws(CatalogueError) {
        try catalogue.release(document, note: marking.editing.note, by: marking.editing.editor)
    }
}
