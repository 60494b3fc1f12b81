import Archiving
import Ingestion

/// `sohoa lane` and `sohoa work` for the tests, with workers that a document can make misbehave
/// (``MockDocument``); not shipped.
@main
struct MockSohoa {
    static func main() {
        let output = StandardOutput()
        switch CommandLine.arguments.dropFirst().first {
        case "lane": lane(output)
        default: work(output)
        }
    }

    private static func lane(_ output: consuming StandardOutput) {
        let worker = WorkerCommand(executable: Machine.executable, arguments: ["work"])
        guard
            var session = try? LaneSession(
                replyingTo: output, archive: CommandLine.arguments[2], data: nil, worker: worker)
        else { return }
        session.run()
    }

    private static func work(_ output: consuming StandardOutput) {
        if let document = MockDocument.handed { document.misbehave() }
        var session = WorkerSession(replyingTo: output)
        _ = session.run()
    }
}
