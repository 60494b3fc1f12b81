import CatalogueStore
import DocumentModel
import Ingestion

/// Keeps the pages of a job as they are read, so that nobody has to read them again.
struct JobProgress {
    private let job: Job
    private let catalogue: Catalogue
    private let report: (LaneReport) -> Void
    private var remaining = 0
    /// Why a page could not be kept; the job ends with it.
    private(set) var failure: CatalogueError?

    init(job: Job, catalogue: Catalogue, report: @escaping (LaneReport) -> Void) {
        self.job = job
        self.catalogue = catalogue
        self.report = report
    }

    /// Takes note of what was done.
    mutating func take(_ progress: ReadingProgress) {
        do throws(CatalogueError) {
            switch progress {
            case .pages(let count):
                remaining = count - job.pagesRead.count
                try catalogue.begin(job, pages: count)
                report(.pages(count, done: job.pagesRead.count))
            case .done(let page):
                remaining -= 1
                // Only what takes long to read again, and not the last: the document follows it.
                if page.origin == .ocr, remaining > 0 {
                    try catalogue.keep(page, of: job, lease: Lane.leaseSeconds)
                }
                report(.pageDone)
            case .workerMessage(let text): report(.workerMessage(text))
            }
        } catch {
            failure = failure ?? error
        }
    }
}
