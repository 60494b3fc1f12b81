import ArgumentParser
import Ingestion
import Presentation

/// `sohoa restore`: text in, the repaired text out, line for line.
struct RestoreCommand: DataCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore",
        abstract: "Repairs a text that an engine read, line for line.",
        discussion: """
            Line n of the output is line n of the input. Data goes to standard output, messages to \
            standard error. The exit codes are in the README.
            """)

    @OptionGroup
    var flags: RestoreFlags

    /// Restores the text and says how it went.
    func exitStatus(writingTo output: borrowing StandardOutput) -> RunStatus {
        let messages = Messages(language: flags.shared.langUi ?? .ofEnvironment)
        CleanUp.shared.startWatchingSignals { _ in
            StandardError.write(messages.interrupted)
        }
        do {
            return try RestoreRun(settings: RestoreSettings(flags), messages: messages)
                .run(writingTo: output)
        } catch {
            StandardError.write(messages.line(for: error, of: "restore"))
            return .badArguments
        }
    }
}
