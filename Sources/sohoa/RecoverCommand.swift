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
            not know are read by the next sohoa ingest. Nobody else may use the archive meanwhile. \
            Without any backup, --from-originals has all the originals read anew; what people \
            corrected and followed is lost then.
            """)

    @Argument(help: ArgumentHelp("The backup.", valueName: "file"))
    var file: String?

    @Flag(help: "Begin with an empty catalogue, where there is no backup.")
    var fromOriginals = false

    @OptionGroup
    var archive: ArchiveFlags

    func validate() throws {
        guard (file == nil) == fromOriginals else {
            throw ValidationError("Name a backup, or give --from-originals.")
        }
    }

    func exitStatus(writingTo output: borrowing StandardOutput) -> RunStatus {
        let messages = Messages(language: archive.langUi ?? .ofEnvironment)
        let location = ArchiveLocation(given: archive.archive)
        do throws(ArchiveError) {
            try Archive.recover(location.path, from: file)
            StandardError.write(messages.recovered(location.path, isEmpty: fromOriginals))
            return .success
        } catch {
            StandardError.write(messages.line(for: error))
            return RunStatus(error)
        }
    }
}
