import Ingestion
import Synchronization

/// The pages that could not be drawn a while ago, so that a page that is looked at again and again does
/// not keep workers at what cannot be done.
final class PictureFailures: Sendable {
    private struct Page: Hashable {
        var path: String
        var number: Int
    }

    private struct Failure {
        var error: IngestionError
        var end: ContinuousClock.Instant
    }

    /// What is so of the file today is so in a minute; a full disk need not be.
    private static let lasting: Set<FailureReason> = [
        .crashed, .timeout, .corrupt, .encrypted, .tooLarge, .unsupported, .notADocument, .noPages,
        .noPageImage, .emptyFile,
    ]
    /// Whoever looks at more broken pages meanwhile has the first of them tried again.
    private static let most = 1_000

    private let rest: Duration
    private let pages = Mutex<[Page: Failure]>([:])

    /// - Parameter rest: How long a failure is remembered.
    init(rest: Duration) {
        self.rest = rest
    }

    /// Why a page of a file could not be drawn a while ago; nil where it may be tried.
    func failure(of path: String, page: Int) -> IngestionError? {
        pages.withLock { pages in
            let place = Page(path: path, number: page)
            guard let failure = pages[place] else { return nil }
            if failure.end > .now { return failure.error }
            pages[place] = nil
            return nil
        }
    }

    /// Remembers why a page of a file could not be drawn.
    func note(_ error: IngestionError, of path: String, page: Int) {
        guard Self.lasting.contains(error.reason) else { return }
        pages.withLock { pages in
            if pages.count >= Self.most { pages = pages.filter { $0.value.end > .now } }
            if pages.count >= Self.most { pages = [:] }
            pages[Page(path: path, number: page)] = Failure(error: error, end: .now + rest)
        }
    }
}
