import CatalogueStore
import Publishing

/// What `sohoa status` tells of an archive.
struct QueueReport {
    var state: QueueState
    var running: [RunningJob]
    var failures: [FileFailure]
    var held: [Int64]

    /// The report as one object of JSON.
    var json: String {
        let object = JSONObject(
            waiting: state.waiting, done: state.done, failed: state.failed,
            setAside: state.setAside, held: held,
            running: running.map {
                JSONObject.Running(file: $0.path, pages: $0.pages, pagesDone: $0.pagesDone)
            },
            failures: failures.map {
                JSONObject.Failure(
                    file: $0.path, sha256: $0.sha256, reason: $0.failure.reason,
                    page: $0.failure.page, detail: $0.failure.detail, setAside: $0.isSetAside)
            })
        return String(decoding: JSONText.bytes(of: object, pretty: true), as: UTF8.self) + "\n"
    }

    private struct JSONObject: Encodable {
        struct Running: Encodable {
            var file: String
            var pages: Int?
            var pagesDone: Int
        }
        struct Failure: Encodable {
            var file: String
            var sha256: String?
            var reason: String
            var page: Int?
            var detail: String
            var setAside: Bool
        }
        var waiting: Int
        var done: Int
        var failed: Int
        var setAside: Int
        var held: [Int64]
        var running: [Running]
        var failures: [Failure]
    }
}
