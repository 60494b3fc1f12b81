import DocumentModel
import SohoaTesting

@testable import Ingestion

/// A worker written in shell, for what a real one does only when something is badly wrong.
enum FakeWorker {
    /// A worker that runs this script.
    static func running(_ script: String) -> WorkerCommand {
        WorkerCommand(executable: "/bin/sh", arguments: ["-c", script])
    }

    /// A worker that gives these replies, one for each request, whatever is asked.
    static func giving(
        _ replies: [WorkerReply], then end: String = "", in folder: borrowing TemporaryFolder
    ) throws -> WorkerCommand {
        for (index, reply) in replies.enumerated() {
            try folder.write(WorkerFrame.bytes(of: reply), to: "reply\(index)")
        }
        return running(
            """
            take() {
                set -- $(dd bs=1 count=4 2>/dev/null | od -An -tu1)
                [ $# -eq 4 ] || exit 0
                dd bs=1 count=$(( ($3 << 8) + $4 )) of=/dev/null 2>/dev/null
            }
            for reply in $(seq 0 \(replies.count - 1)); do
                take
                cat "\(folder.path)/reply$reply"
            done
            \(end)
            take
            """)
    }
}
