import Archiving
import CatalogueStore
import DocumentModel
import Ingestion
import Presentation
import Publishing

/// What became of the files of an ingest: tells it on standard error and in the report, and counts.
final class IngestResults {
    private let report: ReportFile?
    private let messages: Messages
    private let display: IngestDisplay
    /// Files that were queued and of which nothing more was heard.
    private var open: [String: String] = [:]
    /// The digests of files with which the archive's own copies were mended, until they have their lines.
    private var mended: Set<String> = []
    private var statuses: [RunStatus] = []
    private var reportFailure: RunStatus?

    init(report: ReportFile?, messages: Messages, display: IngestDisplay) {
        self.report = report
        self.messages = messages
        self.display = display
    }

    /// The exit code of the run.
    var status: RunStatus {
        reportFailure ?? (statuses.isEmpty ? .success : RunStatus(ofRun: statuses))
    }

    /// Takes note of what happened.
    func take(_ event: IngestEvent) {
        display.note(event)
        switch event {
        case .queued(let path, let sha256): open[sha256] = path
        case .mended(_, let sha256): mended.insert(sha256)
        case .duplicate(let path, let sha256, let other):
            add(ReportLine(duplicate: path, sha256: sha256, of: other), .success)
        case .finished(let file):
            open[file.sha256] = nil
            add(messages.reportLine(of: file), .success)
        case .failed(let file):
            if let sha256 = file.sha256 { open[sha256] = nil }
            add(messages.reportLine(of: file), RunStatus(file))
        case .found, .began, .pages, .pageDone, .message: break
        }
    }

    /// Adds the files that another process has read meanwhile.
    func addMissing(from catalogue: Catalogue) throws(ArchiveError) {
        for (sha256, path) in open.sorted(by: { $0.value < $1.value }) {
            do throws(CatalogueError) {
                switch try catalogue.outcome(of: sha256) {
                case .document(let summary):
                    add(messages.reportLine(of: summary, path: path), .success)
                case .failed(let failure, let isSetAside):
                    let file = FailedFile(
                        path: path, sha256: sha256, reason: failure.reason, page: failure.page,
                        detail: failure.detail, isSetAside: isSetAside, seconds: 0)
                    add(messages.reportLine(of: file), RunStatus(file))
                case nil: break
                }
            } catch {
                throw .catalogue(error)
            }
        }
        open = [:]
    }

    /// Says how it all went.
    func finish() { display.finish() }

    private func add(_ line: ReportLine, _ status: RunStatus) {
        statuses.append(status)
        var line = line
        if let sha256 = line.sha256, mended.remove(sha256) != nil {
            line.add(warning: messages.mendedByFile)
        }
        display.show(line)
        do {
            try report?.add(line)
        } catch {
            StandardError.write(messages.line(for: error, file: "--report"))
            reportFailure = RunStatus(error.reason)
        }
    }
}

extension RunStatus {
    /// The code of a file that an archive could not take in.
    init(_ file: FailedFile) {
        self.init(FailureReason(rawValue: file.reason) ?? .crashed)
    }
}
