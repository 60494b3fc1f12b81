import Archiving
import ArgumentParser
import Ingestion
import Presentation

/// `sohoa convert`: files in, text and records out.
struct ConvertCommand: DataCommand {
    static let configuration = CommandConfiguration(
        commandName: "convert",
        abstract: "Converts scans and texts of directives into records or repaired text.",
        discussion: """
            Data goes to standard output, messages to standard error. One bad file does not stop \
            the others. The exit codes are in the README.
            """)

    @OptionGroup
    var flags: ConvertFlags

    /// Converts the files and says how it went.
    func exitStatus(writingTo output: borrowing StandardOutput) -> RunStatus {
        let messages = Messages(language: flags.shared.langUi ?? .ofEnvironment)
        CleanUp.shared.startWatchingSignals { _ in
            StandardError.write(messages.interrupted)
        }
        do throws(ArchiveError) {
            try flags.sandbox.check()
        } catch {
            StandardError.write(messages.line(for: error))
            return RunStatus(error)
        }
        do {
            return try ConvertRun(settings: ConvertSettings(flags), messages: messages)
                .run(writingTo: output)
        } catch {
            StandardError.write(messages.line(for: error))
            return .badArguments
        }
    }
}
