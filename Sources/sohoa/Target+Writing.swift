import Ingestion
import Publishing

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
                throw .failed(named(error))
            }
        case .standardOutput:
            try standardOutput.write(bytes)
        }
    }

    /// Writes a result as a whole or not at all; `make` writes it to the path that it is given.
    func write(
        standardOutput: borrowing StandardOutput,
        making make: (String) throws(PublishingError) -> Void
    ) throws(StandardOutput.Failure) {
        let make = { path throws(IngestionError) in
            do throws(PublishingError) {
                try make(path)
            } catch {
                throw IngestionError(publishing: error)
            }
        }
        switch self {
        case .file(let path):
            do {
                try AtomicFile.write(to: path, making: make)
            } catch {
                throw .failed(named(error))
            }
        case .standardOutput:
            let file: TemporaryFile
            do {
                file = try TemporaryFile(for: "result")
            } catch {
                throw .failed(error)
            }
            do {
                try file.fill(making: make)
            } catch {
                throw .failed(error)
            }
            try standardOutput.write(contentsOf: file)
        }
    }

    /// An error about this target: the message begins with the file that was read.
    private func named(_ error: IngestionError) -> IngestionError {
        var error = error
        error.detail = "\(name): \(error.detail)"
        return error
    }
}
