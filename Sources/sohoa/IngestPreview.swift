import Archiving
import Ingestion
import Presentation

/// What `sohoa ingest --dry-run` says: a line for each file, with what would become of it.
struct IngestPreview {
    let settings: IngestRunSettings
    let messages: Messages

    /// Writes the lines to standard output; changes nothing.
    func run(writingTo output: borrowing StandardOutput) throws(ArchiveError) -> RunStatus {
        var statuses: [RunStatus] = []
        var lines = ""
        try IngestForecast(archive: settings.archive, plan: settings.plan).forEachFile { forecast in
            switch forecast {
            case .new(let path): lines += messages.forecastNew(path)
            case .duplicate(let path, let other): lines += messages.forecastDuplicate(path, other)
            case .refused(let path, let error):
                StandardError.write(messages.line(for: error, file: path))
                statuses.append(RunStatus(error.reason))
                return
            }
            statuses.append(.success)
        }
        do {
            try output.write(Array(lines.utf8))
        } catch {
            return RunStatus(error)
        }
        return statuses.isEmpty ? .success : RunStatus(ofRun: statuses)
    }
}
