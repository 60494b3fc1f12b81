import Archiving
import CatalogueStore
import Ingestion
import Presentation

/// What of the archive is being read, for the script that shows it.
struct QueueSummary: Encodable {
    /// A file that is being read.
    struct Running: Encodable {
        var file: String
        var pages: Int?
        var pagesDone: Int
    }

    var waiting: Int
    var done: Int
    var failed: Int
    var running: [Running]
    /// What keeps the archive from working.
    var problem: String?

    /// Asks the catalogue, and the intake where there is one.
    init(of viewing: Viewing) throws {
        let queue = try viewing.catalogue.queueState()
        waiting = queue.waiting
        done = queue.done
        failed = queue.failed + queue.setAside
        running = try viewing.catalogue.running().map { job in
            Running(
                file: viewing.messages.fileName(job.path), pages: job.pages,
                pagesDone: job.pagesDone)
        }
        if let problem = try viewing.site.intake?.state(failures: 0).problem {
            let error = WebError(problem)
            self.problem = viewing.messages.title(of: error.code)
        }
    }
}
