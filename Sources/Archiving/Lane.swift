import CatalogueStore
import DocumentModel
import Glibc
import Ingestion

/// Reads the files that wait, one after the other: the work of one lane process.
///
/// A lane leases a job, has its pages read by worker processes, repairs and extracts, and puts the
/// document into the catalogue. It dies with its parent, and its job goes to another.
final class Lane {
    private let archive: Archive
    private let data: String?
    private let worker: WorkerCommand
    private let report: (LaneReport) -> Void
    private let owner = JobOwner.current
    private var pipelines: [IngestSettings: DocumentPipeline] = [:]

    /// Creates a lane.
    ///
    /// - Parameters:
    ///   - archive: Where the jobs are.
    ///   - data: The folder with the language models, where it was named.
    ///   - worker: How a process is started that reads untrusted files.
    ///   - report: Told what is done.
    init(
        archive: Archive, data: String?, worker: WorkerCommand,
        report: @escaping (LaneReport) -> Void
    ) {
        self.archive = archive
        self.data = data
        self.worker = worker
        self.report = report
    }

    /// Works until nothing waits, or the work is no longer wanted.
    func work(among lanes: Int, isWanted: () -> Bool) {
        do throws(LaneStop) {
            while isWanted(), let job = try lease() {
                try work(on: job, among: lanes)
            }
            report(.idle)
        } catch {
            report(.stopped(reason: error.reason, detail: error.detail))
        }
    }

    private func lease() throws(LaneStop) -> Job? {
        do throws(CatalogueError) {
            return try archive.catalogue.lease(
                to: owner, lease: Self.leaseSeconds, isAlive: \.isAlive, isGone: \.isGone)
        } catch {
            throw LaneStop(error)
        }
    }

    /// How long a job stays with a process of another machine that says nothing: longer than a page
    /// may take.
    static let leaseSeconds: Int64 = 3600

    private func work(on job: Job, among lanes: Int) throws(LaneStop) {
        let started = ContinuousClock.now
        report(.began(path: job.path))
        do throws(JobEnd) {
            let finished = try read(job, among: lanes, since: started)
            report(.finished(finished))
        } catch {
            switch error {
            case .failed(let failure):
                let seconds = started.duration(to: .now) / .seconds(1)
                try end(job, with: failure, seconds: seconds)
            case .takenOver: break
            case .stopped(let stop):
                try? archive.catalogue.giveBack(job)
                throw stop
            }
        }
    }

    /// Reads the file of a job and puts the document into the catalogue.
    private func read(
        _ job: Job, among lanes: Int, since started: ContinuousClock.Instant
    ) throws(JobEnd) -> FinishedFile {
        guard let settings = IngestSettings(json: job.settings) else {
            throw .failed(
                IngestionError(.unsupported, detail: "settings of another version of sohoa"))
        }
        let pipeline = try pipeline(for: settings)
        let readers = try readers(among: lanes)
        let corrections = try catalogue { catalogue throws(CatalogueError) in
            try job.document.map { id throws(CatalogueError) in
                try catalogue.corrections(of: id)
            } ?? Corrections()
        }
        var progress = JobProgress(job: job, catalogue: archive.catalogue, report: report)
        let document: ConvertedDocument
        do throws(IngestionError) {
            document = try pipeline.convert(
                InputFile(name: job.path, path: archive.originals.path(of: job.sha256)),
                pagesRead: job.pagesRead, corrections: corrections, readers: readers,
                isLastTry: job.deaths + 1 >= Catalogue.largestDeathCount
            ) { progress.take($0) }
        } catch {
            throw JobEnd(error)
        }
        if let failure = progress.failure { throw JobEnd(failure) }
        // What was read of a damaged original is no document's text.
        guard document.source.sha256 == job.sha256 else {
            throw .failed(
                IngestionError(.corrupt, detail: "the original is not the one taken in"))
        }
        let seconds = started.duration(to: .now) / .seconds(1)
        return try keep(document, of: job, corrections: corrections, settings, seconds: seconds)
    }

    private func keep(
        _ document: ConvertedDocument, of job: Job, corrections: Corrections,
        _ settings: IngestSettings, seconds: Double
    ) throws(JobEnd) -> FinishedFile {
        let corrected = CorrectedPages(document.pages, by: corrections.words)
        return try catalogue { catalogue throws(CatalogueError) in
            let id = try catalogue.finish(
                job,
                with: KeptDocument(
                    converted: document, humanTexts: corrected.texts,
                    fingerprint: settings.fingerprint), seconds: seconds)
            let alike = try catalogue.documentsAlike(id)
            return FinishedFile(
                path: job.path, sha256: job.sha256, document: id, pages: document.pages.count,
                grade: document.grade,
                checks: document.record.checks.count { $0.severity == .warning },
                hasText: document.pages.contains { page in
                    page.lines.contains { !$0.words.isEmpty }
                },
                pageDefects: document.pageDefects, isHeld: alike.isHeld,
                sameIdentity: alike.sameIdentity,
                nearTexts: alike.nearTexts, unplacedCorrections: corrected.unplaced.count,
                seconds: seconds)
        }
    }

    /// Ends a job that failed; one over which a process died waits for another try.
    private func end(
        _ job: Job, with error: IngestionError, seconds: Double
    ) throws(LaneStop) {
        let failure = JobFailure(
            reason: error.reason.rawValue, page: error.page, detail: error.detail)
        var failed = FailedFile(
            path: job.path, sha256: job.sha256, reason: failure.reason, page: error.page,
            detail: error.detail, isSetAside: false, seconds: seconds)
        do throws(CatalogueError) {
            if error.reason == .crashed {
                guard try archive.catalogue.recordDeath(over: job, failure) else { return }
                failed.isSetAside = true
            } else {
                try archive.catalogue.fail(job, failure)
            }
        } catch {
            guard error.code == .conflict else { throw LaneStop(error) }
            return
        }
        report(.failed(failed))
    }

    private func pipeline(for settings: IngestSettings) throws(JobEnd) -> DocumentPipeline {
        if let pipeline = pipelines[settings] { return pipeline }
        do throws(IngestionError) {
            let glossary = try settings.dictionary.map { path throws(IngestionError) in
                try Self.glossary(path)
            }
            let made = try DocumentPipeline(
                settings: settings.conversion,
                dictionaries: DictionaryLocation.find(
                    given: data, environment: Machine.environment("SOHOA_DATA"),
                    executable: Machine.executable), glossary: glossary, worker: worker)
            // Models are large: one set of settings at a time.
            pipelines = [settings: made]
            return made
        } catch {
            throw JobEnd(error)
        }
    }

    private static func glossary(_ path: String) throws(IngestionError) -> GlossaryFile {
        do {
            return try GlossaryFile(path: path)
        } catch {
            guard case .unreadable(let error) = error else {
                throw IngestionError(.dataMalformed, detail: path)
            }
            throw IngestionError(.dataMissing, detail: "\(path): \(error.detail)")
        }
    }

    /// How many workers may read this file's pages: those of the lanes for which nothing is left.
    private func readers(among lanes: Int) throws(JobEnd) -> Int {
        try catalogue { catalogue throws(CatalogueError) in
            let queue = try catalogue.queueState()
            return queue.waiting > 0 ? 1 : max(1, lanes - (queue.running - 1))
        }
    }

    private func catalogue<Value>(
        _ body: (Catalogue) throws(CatalogueError) -> Value
    ) throws(JobEnd) -> Value {
        do throws(CatalogueError) {
            return try body(archive.catalogue)
        } catch {
            throw JobEnd(error)
        }
    }
}
