import CatalogueStore
import Ingestion

/// Why work on a job ended without a document.
enum JobEnd: Error {
    /// The file cannot be read.
    case failed(IngestionError)
    /// Another process has the job now.
    case takenOver
    /// The lane cannot go on, and the file is not to blame.
    case stopped(LaneStop)

    /// The end that a failure of reading is.
    init(_ error: IngestionError) {
        switch error.reason {
        case .languageMissing, .dataMissing, .dataMalformed, .sandboxMissing, .diskFull:
            self = .stopped(LaneStop(reason: error.reason.rawValue, detail: error.detail))
        default: self = .failed(error)
        }
    }

    /// The end that a failure of the catalogue is.
    init(_ error: CatalogueError) {
        self = error.code == .conflict ? .takenOver : .stopped(LaneStop(error))
    }
}
