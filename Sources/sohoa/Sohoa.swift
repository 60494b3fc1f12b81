import ArgumentParser
import DocumentModel
import Glibc
import Ingestion

/// The command: parses, wires, prints, exits.
@main
struct Sohoa: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sohoa",
        abstract: "Turns scans of Vietnamese directives into repaired text and records.",
        version: DocumentPipeline.version,
        groupedSubcommands: [
            CommandGroup(
                name: "Single files",
                subcommands: [ConvertCommand.self, RestoreCommand.self]),
            CommandGroup(
                name: "Filling an archive",
                subcommands: [
                    IngestCommand.self, WatchCommand.self, StatusCommand.self, RetryCommand.self,
                    RedoCommand.self,
                ]),
            CommandGroup(
                name: "Asking an archive",
                subcommands: [
                    SearchCommand.self, ListCommand.self, ShowCommand.self, TasksCommand.self,
                    DeadlinesCommand.self, TargetsCommand.self, ReferencesCommand.self,
                    FacetsCommand.self, StatsCommand.self, RegisterCommand.self, SQLCommand.self,
                ]),
            CommandGroup(
                name: "Correcting and following",
                subcommands: [
                    EditCommand.self, AcceptCommand.self, ReleaseCommand.self, TaskCommand.self,
                    MeasureCommand.self,
                ]),
            CommandGroup(
                name: "Showing an archive to browsers and programs",
                subcommands: [ServeCommand.self]),
            CommandGroup(
                name: "Keeping an archive",
                subcommands: [
                    VerifyCommand.self, BackupCommand.self, RecoverCommand.self,
                    ExportCommand.self, ImportCommand.self, DoctorCommand.self,
                ]),
            CommandGroup(
                name: "People and programs",
                subcommands: [UserCommand.self, TokenCommand.self, AuditCommand.self]),
            CommandGroup(
                name: "Processes of sohoa itself",
                subcommands: [WorkCommand.self, LaneCommand.self]),
        ])

    static func main() {
        // First of all: a library that prints must not get between the data.
        Glibc.exit(status(writingTo: StandardOutput()))
    }

    /// Does what the arguments say; returns the exit code.
    private static func status(writingTo output: consuming StandardOutput) -> Int32 {
        do {
            var command = try parseAsRoot(FileName.arguments)
            if let command = command as? any DataCommand {
                return command.exitStatus(writingTo: output).rawValue
            }
            if let lane = command as? LaneCommand {
                return lane.exitStatus(writingTo: output).rawValue
            }
            if let work = command as? WorkCommand {
                return work.exitStatus(writingTo: output)
            }
            try command.run()
            return RunStatus.success.rawValue
        } catch {
            return answer(to: error, output: output).rawValue
        }
    }

    /// Prints what the parser has to say: help and version are data, the rest is an error.
    private static func answer(
        to error: any Error, output: borrowing StandardOutput
    ) -> RunStatus {
        let text = FileName.readable(fullMessage(for: error)) + "\n"
        guard exitCode(for: error) == .success else {
            StandardError.write(text)
            return .badArguments
        }
        do {
            try output.write(Array(text.utf8))
            return .success
        } catch {
            return RunStatus(error)
        }
    }
}
