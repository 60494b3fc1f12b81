import Archiving
import ArgumentParser
import Ingestion

/// The process that reads an archive's waiting files for `sohoa ingest`; not for people.
struct LaneCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lane", abstract: "Reads waiting files for sohoa ingest.",
        shouldDisplay: false)

    @Argument
    var archive: String

    @Option
    var data: String?

    @Flag
    var inBackground = false

    /// Works for the parent until it is gone.
    func exitStatus(writingTo output: consuming StandardOutput) -> RunStatus {
        if inBackground { Machine.givePrecedenceToOthers() }
        do throws(ArchiveError) {
            var session = try LaneSession(
                replyingTo: output, archive: archive, data: data, worker: .reader)
            session.run()
            return .success
        } catch {
            return RunStatus(error)
        }
    }
}

extension WorkerCommand {
    /// This executable as a process that reads untrusted files.
    static var reader: WorkerCommand {
        WorkerCommand(executable: Machine.executable, arguments: ["work"])
    }

    /// This executable as a process that reads an archive's waiting files; in the background what
    /// else the machine does goes before.
    static func lane(
        archive: String, data: String?, inBackground: Bool = false
    ) -> WorkerCommand {
        WorkerCommand(
            executable: Machine.executable,
            arguments: ["lane", archive] + (data.map { ["--data", $0] } ?? [])
                + (inBackground ? ["--in-background"] : []))
    }
}
