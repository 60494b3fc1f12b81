import Archiving
import ArgumentParser
import Ingestion
import Presentation

/// `sohoa ingest`: files into an archive.
struct IngestCommand: DataCommand {
    static let configuration = CommandConfiguration(
        commandName: "ingest",
        abstract: "Takes scans and texts into an archive, where they can be searched.",
        discussion: """
            Every file is copied into the archive byte for byte and never changed; it is read once, \
            however often it comes. A run that was stopped goes on where it was, the next time. \
            Messages go to standard error.
            """)

    @OptionGroup
    var flags: IngestFlags

    /// Takes the files in and says how it went.
    func exitStatus(writingTo output: borrowing StandardOutput) -> RunStatus {
        let messages = Messages(language: flags.archive.langUi ?? .ofEnvironment)
        CleanUp.shared.startWatchingSignals { _ in
            StandardError.write(messages.ingestInterrupted)
        }
        do {
            let settings = try IngestRunSettings(flags)
            return try IngestRun(settings: settings, messages: messages)
                .run(writingTo: output)
        } catch {
            StandardError.write(messages.line(for: error, of: "ingest"))
            return .badArguments
        }
    }
}
