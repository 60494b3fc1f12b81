import Archiving
import ArgumentParser
import Ingestion

/// `sohoa backup`: a copy of the catalogue.
struct BackupCommand: ArchiveCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup",
        abstract: "Copies an archive's catalogue to a file, also while others work on it.",
        discussion: """
            The originals lie in the archive's folder originals and never change: any tool that \
            copies files backs them up.
            """)

    @Argument(help: ArgumentHelp("Where the copy goes.", valueName: "file"))
    var file: String

    @OptionGroup
    var archive: ArchiveFlags

    func run(
        in archive: Archive, messages: Messages, output: borrowing StandardOutput
    ) throws(CommandFailure) -> RunStatus {
        try asking { () throws(ArchiveError) in try archive.backUp(to: file) }
        StandardError.write(messages.backedUp(file))
        return .success
    }
}

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
