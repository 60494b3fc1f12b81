import CatalogueStore
import Ingestion

/// Why a lane cannot go on: a reason of docs/record.md, or a code of ``CatalogueError``.
struct LaneStop: Error, Hashable {
    var reason: String
    var detail: String

    init(reason: String, detail: String) {
        self.reason = reason
        self.detail = detail
    }

    init(_ error: CatalogueError) {
        self.init(reason: error.code.rawValue, detail: error.detail)
    }

    init(_ error: ArchiveError) {
        switch error {
        case .file(let path, let error):
            self.init(reason: error.reason.rawValue, detail: "\(path): \(error.detail)")
        case .catalogue(let error): self.init(error)
        }
    }
}
