import Archiving
import ArgumentParser
import Ingestion
import Presentation

/// `sohoa export`: documents in any form, or a whole archive.
struct ExportCommand: ArchiveCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Writes documents of an archive in any form, or the whole archive.",
        discussion: """
            The forms are those of sohoa convert, of the best text there is: what people corrected, \
            else what was restored. --all DIR writes the whole archive: the originals, and every \
            table as JSON Lines, for sohoa import or any other program.
            """)

    @Argument(help: ArgumentHelp("The documents' numbers.", valueName: "id"))
    var documents: [Int64] = []

    @Option(help: "The form; original is the file as it came.")
    var format = ExportFormat.document(.json)

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp(
            "Where the result goes: a file, a folder, or - for standard output (the default).",
            valueName: "file|dir|-"))
    var output: String?

    @Option(
        help: ArgumentHelp(
            "Write the whole archive into this folder, empty or not yet there.", valueName: "dir"))
    var all: String?

    @OptionGroup
    var archive: ArchiveFlags

    func run(
        in archive: Archive, messages: Messages, output: borrowing StandardOutput
    ) throws(CommandFailure) -> RunStatus {
        guard (all == nil) != documents.isEmpty else { throw .usage(.whatToExport) }
        if let all {
            try asking { () throws(ArchiveError) in try archive.export(to: all) }
            StandardError.write(messages.exported(all))
            return .success
        }
        return try DocumentExport(
            archive: archive, format: format, output: self.output, messages: messages
        ).run(documents, writingTo: output)
    }
}
