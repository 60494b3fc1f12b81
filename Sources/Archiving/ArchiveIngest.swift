import CatalogueStore
import Glibc
public import Ingestion

/// Takes files into an archive and has them read: the store first, then the catalogue, then the
/// inbox; the reading by lane processes.
public final class ArchiveIngest {
    private let archive: Archive
    private let plan: IngestPlan
    private let crew: LaneCrew
    private let report: (IngestEvent) -> Void
    private var hasFailed = false
    private var stop: ArchiveError?

    /// Creates an ingest.
    ///
    /// - Parameters:
    ///   - archive: Where the files go.
    ///   - plan: What is to be done.
    ///   - lane: How a lane process of this archive is started.
    ///   - report: Told what happens.
    public init(
        archive: Archive, plan: IngestPlan, lane: WorkerCommand,
        report: @escaping (IngestEvent) -> Void
    ) {
        self.archive = archive
        self.plan = plan
        self.report = report
        crew = LaneCrew(command: lane, count: plan.lanes, catalogue: archive.catalogue)
    }

    /// Takes the files in and returns when nothing waits any more, what earlier runs left included.
    ///
    /// - Throws: An ``ArchiveError`` where nothing more can be done, such as a full disk: what was
    ///   taken in stays, and what waits is done by the next run.
    public func run() throws(ArchiveError) {
        defer { crew.end() }
        try begin()
        for path in plan.paths where !isOver { try takeIn(path) }
        if !isOver { try adoptOrphans() }
        try drain()
    }

    /// Whether the run ends before everything is done.
    private var isOver: Bool { stop != nil || (hasFailed && plan.abortsOnError) }

    /// Where files are looked for.
    var inbox: Inbox {
        Inbox(isRecursive: plan.isRecursive, archive: Folder.absolute(archive.path))
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
        do throws(IngestionError) {
            try archive.originals.removeLeftovers()
        } catch {
            throw .file(archive.path, error)
        }
        try wakeLanes()
    }

    private func takeIn(_ path: String) throws(ArchiveError) {
        try inbox.forEachFile(
            below: Folder.absolute(path), failed: { refuse($0, $1) }
        ) { file throws(ArchiveError) in
            guard !isOver else { return }
            try takeIn(file)
        }
    }

    /// Takes one file in: a copy into the store, a place in the catalogue, and only then, where it is
    /// to be moved, out of the inbox.
    func takeIn(_ file: Inbox.File) throws(ArchiveError) {
        report(.found(path: file.path.composed))
        let original: OriginalStore.Original
        do throws(IngestionError) {
            original = try archive.originals.take(file.path)
        } catch {
            guard error.reason != .diskFull else { throw .file(file.path, error) }
            try listen(waiting: 0)
            return refuse(file.path, error)
        }
        let offer = try catalogue { catalogue throws(CatalogueError) in
            try catalogue.offer(
                OfferedFile(
                    path: file.path.composed, sha256: original.sha256, size: original.size),
                settings: plan.settings.json)
        }
        if plan.moves { unlink(file.path) }
        switch offer {
        case .queued:
            report(.queued(path: file.path.composed, sha256: original.sha256))
        case .duplicate(let other):
            report(.duplicate(path: file.path.composed, sha256: original.sha256, of: other))
        case .known:
            report(.duplicate(path: file.path.composed, sha256: original.sha256, of: nil))
        }
        try wakeLanes()
        try listen(waiting: 0)
    }

    private func refuse(_ path: String, _ error: IngestionError) {
        hasFailed = true
        try? archive.catalogue.refuse(
            path: path.composed, reason: error.reason.rawValue, detail: error.detail)
        report(
            .failed(
                FailedFile(
                    path: path.composed, reason: error.reason.rawValue, detail: error.detail,
                    isSetAside: false, seconds: 0)))
    }

    /// Queues files that are in the store but not in the catalogue: a run was stopped between the two.
    private func adoptOrphans() throws(ArchiveError) {
        let names: [String]
        do throws(IngestionError) {
            names = try archive.originals.names()
        } catch {
            throw .file(archive.path, error)
        }
        let known = try catalogue { catalogue throws(CatalogueError) in
            try catalogue.originals()
        }
        for name in names where known[name] == nil {
            let path = archive.originals.path(of: name)
            // A damaged file is left for verify to tell.
            guard let original = try? archive.originals.measure(name), original.sha256 == name
            else { continue }
            _ = try catalogue { catalogue throws(CatalogueError) in
                try catalogue.offer(
                    OfferedFile(path: path, sha256: name, size: original.size),
                    settings: plan.settings.json)
            }
            report(.queued(path: path, sha256: name))
        }
    }

    /// Waits until nothing is left to do, by these lanes or by those of other processes.
    private func drain() throws(ArchiveError) {
        while !isOver {
            try wakeLanes()
            try listen(waiting: 500)
            if crew.isWorking { continue }
            if try catalogue({ catalogue throws(CatalogueError) in try catalogue.queueState() })
                .isDrained
            {
                break
            }
        }
        if let stop { throw stop }
    }

    /// Has as many lanes work as there are files that wait.
    func wakeLanes() throws(ArchiveError) {
        guard crew.hasRoom, !isOver else { return }
        let queue = try catalogue { catalogue throws(CatalogueError) in
            try catalogue.queueState()
        }
        // Running jobs of processes that died are taken back by the lane that asks for work.
        let left = queue.waiting + (crew.isWorking ? 0 : queue.running)
        do throws(IngestionError) {
            for _ in 0..<min(left, plan.lanes) where crew.hasRoom { try crew.wake() }
        } catch {
            throw .file(archive.path, error)
        }
    }

    /// Passes on what the lanes say.
    func listen(waiting milliseconds: Int32) throws(ArchiveError) {
        let reports: [LaneReport]
        do throws(CatalogueError) {
            reports = try crew.reports(waiting: milliseconds)
        } catch {
            throw .catalogue(error)
        }
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

    private static func error(reason: String, detail: String, path: String) -> ArchiveError {
        if let reason = FailureReason(rawValue: reason) {
            return .file(path, IngestionError(reason, detail: detail))
        }
        return .catalogue(CatalogueError(.init(rawValue: reason) ?? .failed, detail: detail))
    }

    private func catalogue<Value>(
        _ body: (Catalogue) throws(CatalogueError) -> Value
    ) throws(ArchiveError) -> Value {
        do throws(CatalogueError) {
            return try body(archive.catalogue)
        } catch {
            throw .catalogue(error)
        }
    }
}
