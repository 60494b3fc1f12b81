import CatalogueStore
public import Ingestion

/// Takes files into an archive and has them read: the store first, then the catalogue, then the
/// inbox; the reading by lane processes.
public final class ArchiveIngest {
    private let archive: Archive
    private let plan: IngestPlan
    /// What has the waiting files read.
    let reading: QueueReading
    private let report: (IngestEvent) -> Void
    private var hasRefused = false

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
        reading = QueueReading(archive: archive, lane: lane, count: plan.lanes, report: report)
    }

    /// Takes the files in and returns when nothing waits any more, what earlier runs left included.
    ///
    /// - Throws: An ``ArchiveError`` where nothing more can be done, such as a full disk: what was
    ///   taken in stays, and what waits is done by the next run.
    public func run() throws(ArchiveError) {
        defer { reading.end() }
        try reading.begin()
        for path in plan.paths where !isOver { try takeIn(path) }
        if !isOver {
            try Accession(archive: archive).adoptOrphans(
                storedBefore: nil, settings: plan.settings, report: report)
        }
        try drain()
    }

    /// Whether the run ends before everything is done.
    private var isOver: Bool {
        reading.stop != nil || (plan.abortsOnError && (hasRefused || reading.hasFailed))
    }

    /// Where files are looked for.
    var inbox: Inbox {
        Inbox(isRecursive: plan.isRecursive, archive: Folder.absolute(archive.path))
    }

    private func takeIn(_ path: String) throws(ArchiveError) {
        try inbox.forEachFile(
            below: Folder.absolute(path), failed: { refuse($0, $1) }
        ) { file throws(ArchiveError) in
            guard !isOver else { return }
            try takeIn(file)
        }
    }

    /// Takes one file in: into the store, into the catalogue, and only then, where it is to be moved,
    /// out of the inbox.
    func takeIn(_ file: Inbox.File) throws(ArchiveError) {
        let path = file.path.composed
        report(.found(path: path))
        let taken: (original: OriginalStore.Original, offer: Offer)
        do throws(ArchiveError) {
            let accession = Accession(archive: archive, largest: plan.settings.largestFile)
            taken = try accession.take(
                file.path, as: path, settings: plan.settings, moves: plan.moves)
        } catch {
            // What the archive could not write is no fault of the file.
            guard case .file(_, let failure) = error,
                ![.diskFull, .unwritable].contains(failure.reason)
            else { throw error }
            try reading.listen(waiting: 0)
            return refuse(file.path, failure)
        }
        let sha256 = taken.original.sha256
        if taken.original.isMended { report(.mended(path: path, sha256: sha256)) }
        switch taken.offer {
        case .queued: report(.queued(path: path, sha256: sha256))
        case .duplicate(let other): report(.duplicate(path: path, sha256: sha256, of: other))
        case .known: report(.duplicate(path: path, sha256: sha256, of: nil))
        }
        if !isOver { try reading.wakeLanes() }
        try reading.listen(waiting: 0)
    }

    /// Keeps in mind a file that cannot be taken in.
    func refuse(_ path: String, _ error: IngestionError) {
        hasRefused = true
        try? archive.catalogue.refuse(
            path: path.composed, reason: error.reason.rawValue, detail: error.detail)
        report(
            .failed(
                FailedFile(
                    path: path.composed, reason: error.reason.rawValue, detail: error.detail,
                    isSetAside: false, seconds: 0)))
    }

    /// Waits until nothing is left to do, by these lanes or by those of other processes.
    private func drain() throws(ArchiveError) {
        while !isOver {
            try reading.wakeLanes()
            try reading.listen(waiting: 500)
            if reading.isWorking { continue }
            if try reading.isDrained() { break }
        }
        if let stop = reading.stop { throw stop }
    }
}
