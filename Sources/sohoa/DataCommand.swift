import ArgumentParser
import Ingestion

/// A command that ends with an exit code and writes its data to the real standard output.
protocol DataCommand: ParsableCommand {
    /// Does what it is for.
    func exitStatus(writingTo output: borrowing StandardOutput) -> RunStatus
}
