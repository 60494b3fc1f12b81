import CEscapes
import Ingestion

/// Tries to get out of a worker's sandbox, for the tests; not shipped.
@main
struct EscapeProbe {
    static func main() {
        guard CommandLine.arguments.count == 2 else { return }
        _ = escapes_run(CommandLine.arguments[1]) { _ = WorkerConfinement.close() }
    }
}
