public import Confinement

/// Asks a worker process which layers of the sandbox it has around it.
public struct SandboxProbe {
    private let command: WorkerCommand

    /// Creates a probe.
    ///
    /// - Parameter command: How a process is started that runs a ``WorkerSession``.
    public init(command: WorkerCommand) {
        self.command = command
    }

    /// Starts a worker, which answers without having read anything.
    ///
    /// - Returns: Which layers hold.
    /// - Throws: An ``IngestionError`` with the reason `crashed` or `timeout`.
    public func report() throws(IngestionError) -> SandboxReport {
        let process = try WorkerProcess.start(command)
        defer { process.end() }
        let reply = try process.answer(to: .sandbox, by: .now + .seconds(30)) { _ in }
        guard case .sandbox(let report) = reply else {
            throw IngestionError(.crashed, detail: "an answer to nothing asked")
        }
        return report
    }

    /// Checks that what is demanded is there (``SandboxDemand``), before any file is touched.
    ///
    /// - Throws: An ``IngestionError`` with the reason `sandboxMissing`, `crashed` or `timeout`.
    public func checkDemand() throws(IngestionError) {
        guard SandboxDemand.isSet else { return }
        if let failure = SandboxDemand.failure(for: try report()) { throw failure }
    }
}
