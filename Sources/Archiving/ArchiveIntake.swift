public import CatalogueStore
import Dispatch
import Glibc
public import Ingestion
import Synchronization

/// Takes files into an archive and has them read for as long as a process lives: what a server does
/// with what people send it.
///
/// Its lanes read whatever waits in the archive, whoever queued it; other processes may do the same.
/// All calls may come from any thread; they block while files are copied. It works until
/// ``stop(within:)``.
public final class ArchiveIntake: Sendable {
    /// What became of a file that was taken in.
    public struct Receipt: Sendable, Hashable {
        /// SHA-256 of its bytes, by which ``progress(of:)`` knows it.
        public var sha256: String
        /// Whether it is new.
        public var offer: Offer
        /// The place that people are shown: who sent it, and its name.
        public var path: String
        /// Whether the archive's own copy of these bytes was damaged, and has been mended with them.
        public var isMended: Bool
    }

    private struct State {
        var problem: ArchiveError?
        var problemSince: Moment?
        /// Set when it is told to stop: when the lanes have to be done.
        var deadline: ContinuousClock.Instant?
    }

    /// The most bytes that a file may have.
    public let largest: Int

    private let archive: Archive
    private let accession: Accession
    private let settings: IngestSettings
    private let state = Mutex(State())
    /// Rung when there may be something to do.
    private let bell = DispatchSemaphore(value: 0)
    private let end = DispatchGroup()

    /// Creates an intake, which begins to work at once.
    ///
    /// - Parameters:
    ///   - archive: Where the files go.
    ///   - lane: How a lane process of this archive is started.
    ///   - lanes: How many files are read at the same time, at least 1.
    ///   - settings: How files are read of which nobody says anything else.
    ///   - largest: The most bytes that a file may have.
    ///   - report: Told what happens, by the thread that waits for the lanes.
    public init(
        archive: Archive, lane: WorkerCommand, lanes: Int, settings: IngestSettings,
        largest: Int = OriginalStore.largestSize,
        report: @escaping @Sendable (IngestEvent) -> Void = { _ in }
    ) {
        precondition(lanes >= 1, "An intake needs somebody to read.")
        self.archive = archive
        self.settings = settings
        self.largest = largest
        accession = Accession(archive: archive, largest: largest)
        let began = Moment.now
        // A block that does not end has a thread to itself. Lanes die with the thread that started
        // them (prctl(2), PR_SET_PDEATHSIG): all are started there.
        DispatchQueue(label: "sohoa.intake").async(group: end) { [self] in
            work(since: began, lane: lane, lanes: lanes, report: report)
        }
    }

    /// A file to write to that somebody is sending, on the disk of the archive.
    ///
    /// - Throws: An ``ArchiveError`` where none can be made.
    public func makeUpload() throws(ArchiveError) -> Upload {
        try archive.files { () throws(IngestionError) in try Upload(in: archive.originals) }
    }

    /// Takes in a file that somebody sent.
    ///
    /// When the call returns, its bytes are in the store, the catalogue knows it, and the file is gone
    /// from where it lay. When it throws, the file is still there, and may be offered again or thrown
    /// away.
    ///
    /// - Parameters:
    ///   - path: Where its bytes are; nobody may write to them any more.
    ///   - name: The name that it had with its sender: whatever came over the wire.
    ///   - sender: Who sent it.
    ///   - settings: How it is to be read; nil: as the intake says.
    /// - Returns: How it can be asked for.
    /// - Throws: An ``ArchiveError``: of the file `emptyFile`, `tooLarge`, `notADocument` for what is
    ///   no regular file, `diskFull`; or of the catalogue.
    public func take(
        fileAt path: String, named name: String, by sender: String,
        settings: IngestSettings? = nil
    ) throws(ArchiveError) -> Receipt {
        let place = UploadName(name, by: sender).path
        let (original, offer) = try accession.take(
            path, as: place, settings: settings ?? self.settings, moves: true)
        bell.signal()
        return Receipt(
            sha256: original.sha256, offer: offer, path: place, isMended: original.isMended)
    }

    /// Has the queue looked at now, for instance because documents were put back into it.
    public func wake() { bell.signal() }

    /// How far a file is.
    ///
    /// - Throws: An ``ArchiveError`` where the catalogue cannot be asked.
    public func progress(of sha256: String) throws(ArchiveError) -> FileProgress {
        do throws(CatalogueError) {
            return try archive.catalogue.progress(of: sha256)
        } catch {
            throw .catalogue(error)
        }
    }

    /// How all of it stands, with so many failures at most.
    ///
    /// - Throws: An ``ArchiveError`` where the catalogue cannot be asked.
    public func state(failures limit: Int = 100) throws(ArchiveError) -> IntakeState {
        let (problem, since) = state.withLock { ($0.problem, $0.problemSince) }
        do throws(CatalogueError) {
            return IntakeState(
                queue: try archive.catalogue.queueState(),
                running: try archive.catalogue.running(),
                failures: try archive.catalogue.failures(last: limit), problem: problem,
                problemSince: since)
        } catch {
            throw .catalogue(error)
        }
    }

    /// Stops the work in good order: nothing new is begun, what is being read may be finished in this
    /// time, and what is not then waits for the next process, with the pages read so far.
    ///
    /// Returns when no lane lives any more, up to two seconds after that time. What is taken in
    /// afterwards waits.
    public func stop(within time: Duration = .seconds(10)) {
        state.withLock { state in
            let deadline = ContinuousClock.now + time
            state.deadline = min(state.deadline ?? deadline, deadline)
        }
        bell.signal()
        end.wait()
    }

    // MARK: - The thread

    /// How long what keeps the archive from working is left alone.
    private static let pause = Duration.seconds(30)
    /// How long the queue is not looked at when nobody rings.
    private static let rest = Duration.seconds(2)
    /// How long lanes are kept that have nothing to do: each holds its models in memory.
    private static let idleTime = Duration.seconds(60)

    private var deadline: ContinuousClock.Instant? { state.withLock { $0.deadline } }

    private func work(
        since began: Moment, lane: WorkerCommand, lanes: Int,
        report: @escaping @Sendable (IngestEvent) -> Void
    ) {
        let reading = QueueReading(archive: archive, lane: lane, count: lanes) { [self] event in
            note(event)
            report(event)
        }
        var hasAdopted = false
        while deadline == nil {
            do throws(ArchiveError) {
                try reading.begin()
                if !hasAdopted {
                    try accession.adoptOrphans(
                        storedBefore: began, settings: settings, report: report)
                    hasAdopted = true
                }
                try read(reading)
            } catch {
                tell(error)
                let end = ContinuousClock.now + Self.pause
                while deadline == nil, ContinuousClock.now < end {
                    // Lanes that go on are heard; that a second one stops is no news.
                    try? reading.listen(waiting: 0)
                    _ = reading.takeStop()
                    _ = bell.wait(timeout: .now() + .milliseconds(200))
                }
            }
        }
        do throws(ArchiveError) {
            try reading.finish(by: deadline ?? .now)
        } catch {
            // What could not be given back belongs to processes that are gone: others take it over.
            tell(error)
            reading.end()
        }
    }

    /// Has everything read that waits, until it is told to stop.
    private func read(_ reading: QueueReading) throws(ArchiveError) {
        var idleSince = ContinuousClock.now
        while deadline == nil {
            try reading.wakeLanes()
            try reading.listen(waiting: reading.isWorking ? 200 : 0)
            if let stop = reading.takeStop() { throw stop }
            if reading.isWorking {
                idleSince = .now
                continue
            }
            tell(nil)
            if idleSince + Self.idleTime < .now { reading.end() }
            let seconds = Self.rest / .seconds(1)
            guard bell.wait(timeout: .now() + seconds) == .success else { continue }
            while bell.wait(timeout: .now()) == .success {}
        }
    }

    /// Takes note that something works again.
    private func note(_ event: IngestEvent) {
        switch event {
        case .pageDone, .finished, .failed: tell(nil)
        default: break
        }
    }

    /// Keeps in mind what keeps the archive from working, and since when.
    private func tell(_ problem: ArchiveError?) {
        state.withLock { state in
            if problem == nil { state.problemSince = nil }
            if problem != nil, state.problemSince == nil { state.problemSince = .now }
            state.problem = problem
        }
    }
}
