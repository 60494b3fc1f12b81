import Archiving
import ArgumentParser
import CatalogueStore
import DocumentModel
import Ingestion
import Presentation

/// `sohoa measure`: a measured value of a target.
struct MeasureCommand: ArchiveCommand {
    static let configuration = CommandConfiguration(
        commandName: "measure", abstract: "Keeps a value that was measured for a target.")

    @Argument(help: ArgumentHelp("The target's number.", valueName: "id"))
    var target: Int64

    @Argument(help: ArgumentHelp("The value, with a point.", valueName: "value"))
    var value: Double

    @Option(
        help: ArgumentHelp(
            "The day of the measurement. (default: today in Vietnam)", valueName: "date"))
    var date: String?

    @OptionGroup
    var editing: EditorFlags

    @OptionGroup
    var archive: ArchiveFlags

    var access: Catalogue.Access { .change }

    func run(
        in archive: Archive, messages: Messages, output: borrowing StandardOutput
    ) throws(CommandFailure) -> RunStatus {
        guard value.isFinite else { throw .usage(.measuredValue) }
        if let date, CivilDate(date)?.isComplete != true { throw .usage(.noSuchDay(date)) }
        let editor = editing.editor
        try askingCatalogue { () throws(CatalogueError) in
            try archive.catalogue.measure(
                target: target, date: date ?? CivilDate.todayInVietnam.description,
                value: value, note: editing.note?.composed, by: editor)
        }
        return .success
    }
}
