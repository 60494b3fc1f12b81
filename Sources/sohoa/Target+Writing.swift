import Ingestion

extension OutputPlan.Target {
    /// Writes a result as a whole or not at all.
    func write(
        _ bytes: [UInt8], standardOutput: borrowing StandardOutput
    ) throws(StandardOutput.Failure) {
        switch self {
        case .file(let path):
            do {
                try AtomicFile.write(bytes, to: path)
            } catch {
                // The message begins with the file that was read; this is about another.
                var error = error
                error.detail = "\(name): \(error.detail)"
                throw .failed(error)
            }
        case .standardOutput:
            try standardOutput.write(bytes)
        }
    }
}
