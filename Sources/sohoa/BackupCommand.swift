import Archiving
import ArgumentParser
import Ingestion
import Presentation

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
