import Archiving
import ArgumentParser
import Ingestion
import Presentation

/// `sohoa recover`: a backup in the place of the catalogue.
struct RecoverCommand: DataCommand {
    static let configuration = CommandConfiguration(
        commandName: "recover",
        abstract: "Puts a backup in the place of an archive's catalogue.",
        discussion: """
            The old catalogue is kept beside it under another name. Originals that the backup does \
            not know are read by the next sohoa ingest. Nobody else may use the archive meanwhile.
            """)

    @Argument(help: ArgumentHelp("The backup.", valueName: "file"))
    var file: String

    @OptionGroup
    var archive: ArchiveFlags

    func exitStatus(writingTo output: borrowing StandardOutput) -> RunStatus {
        let messages = Messages(language: archive.langUi ?? .ofEnvironment)
        let location = ArchiveLocation(given: archive.archive)
        do throws(ArchiveError) {
            try Archive.recover(location.path, from: file)
            StandardError.write(messages.recovered(location.path))
            return .success
        } catch {
            StandardError.write(messages.line(for: error))
            return RunStatus(error)
        }
    }
}
