import ArgumentParser
import Ingestion

/// The process that reads untrusted files for another sohoa process; not for people.
struct WorkCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "work", abstract: "Reads pages for another sohoa process.",
        shouldDisplay: false)

    /// Answers the parent until it is gone.
    func exitStatus(writingTo output: consuming StandardOutput) -> Int32 {
        var session = WorkerSession(replyingTo: output)
        return session.run()
    }
}
