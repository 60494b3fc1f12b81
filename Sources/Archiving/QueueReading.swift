import CatalogueStore
import Ingestion

/// Has lanes read what waits in an archive's queue, whoever queued it, and passes on what they say.
final class QueueReading {
    private let archive: Archive
    private let count: Int
    private let crew: LaneCrew
    private let report: (IngestEvent) -> Void
    /// Whether any file failed.
    private(set) var hasFailed = false
    /// Why a lane could not go on; no file is to blame.
    private(set) var stop: ArchiveError?

    /// Creates a reading by up to so many lanes.
    init(
        archive: Archive, lane: WorkerCommand, count: Int,
        report: @escaping (IngestEvent) -> Void
    ) {
        self.archive = archive
        self.count = count
        self.report = report
        crew = LaneCrew(command: lane, count: count, catalogue: archive.catalogue)
    }

    /// Whether any lane works.
    var isWorking: Bool { crew.isWorking }

    /// Why a lane could not go on, once.
    func takeStop() -> ArchiveError? {
        defer { stop = nil }
        return stop
    }

    /// Takes up what earlier runs left.
    func begin() throws(ArchiveError) {
        try archive.files { () throws(IngestionError) in
            try archive.originals.removeLeftovers()
        }
        try wakeLanes()
    }

    /// Whether nothing is left to do, by these lanes or by those of other processes.
    func isDrained() throws(ArchiveError) -> Bool { try queue().isDrained }

    /// Has as many lanes work as there are files that wait.
    func wakeLanes() throws(ArchiveError) {
        guard crew.hasRoom else { return }
        let queue = try queue()
        // Running jobs of processes that died are taken back by the lane that asks for work.
        let left = queue.waiting + (crew.isWorking ? 0 : queue.running)
        try archive.files { () throws(IngestionError) in
            for _ in 0..<min(left, count) where crew.hasRoom { try crew.wake() }
        }
    }

    /// Passes on what the lanes say.
    func listen(waiting milliseconds: Int32) throws(ArchiveError) {
        do throws(CatalogueError) {
            take(try crew.reports(waiting: milliseconds))
        } catch {
            throw .catalogue(error)
        }
    }

    /// Has the lanes end what they are reading and begin nothing else; who is not done by then gives
    /// back what it was reading.
    func finish(by deadline: ContinuousClock.Instant) throws(ArchiveError) {
        do throws(CatalogueError) {
            try crew.dismiss(by: deadline) { take($0) }
        } catch {
            throw .catalogue(error)
        }
    }

    /// Ends the lanes at once.
    func end() { crew.end() }

    private func take(_ reports: [LaneReport]) {
        for lane in reports {
            switch lane {
            case .began(let path): report(.began(path: path))
            case .pages(let count, let done): report(.pages(count, done: done))
            case .pageDone: report(.pageDone)
            case .workerMessage(let text): report(.message(text))
            case .finished(let file): report(.finished(file))
            case .failed(let file):
                hasFailed = true
                report(.failed(file))
            case .idle: break
            case .stopped(let reason, let detail):
                stop = stop ?? Self.error(reason: reason, detail: detail, path: archive.path)
            }
        }
    }

    private func queue() throws(ArchiveError) -> QueueState {
        do throws(CatalogueError) {
            return try archive.catalogue.queueState()
        } catch {
            throw .catalogue(error)
        }
    }

    private static func error(reason: String, detail: String, path: String) -> ArchiveError {
        if let reason = FailureReason(rawValue: reason) {
            return .file(path, IngestionError(reason, detail: detail))
        }
        return .catalogue(CatalogueError(.init(rawValue: reason) ?? .failed, detail: detail))
    }
}
