import CatalogueStore
import Presentation

/// How far a file is, for the script that shows it.
struct FileReport: Encodable {
    /// "unknown", "waiting", "running", "done", "failed" or "set-aside".
    var state: String
    /// What people read of it.
    var text: String
    /// Its place among those that wait.
    var position: Int?
    var pages: Int?
    var pagesDone: Int?
    /// The document that it became.
    var document: Int64?
    var reason: String?

    init(_ progress: FileProgress, messages: Messages) {
        text = messages.text(of: progress)
        switch progress {
        case .unknown: state = "unknown"
        case .waiting(let position):
            state = "waiting"
            self.position = position
        case .running(let pages, let done):
            state = "running"
            self.pages = pages
            pagesDone = done
        case .done(let document):
            state = "done"
            self.document = document
        case .failed(let failure):
            state = "failed"
            reason = failure.reason
        case .setAside(let failure):
            state = "set-aside"
            reason = failure.reason
        }
    }
}
