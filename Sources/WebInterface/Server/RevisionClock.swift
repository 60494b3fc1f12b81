import CatalogueStore
import Synchronization

/// The catalogue's revision by which views are kept.
///
/// While other processes take files in, it changes every few seconds, and with it all views would
/// have to be made anew. So what others change may be seen a little later; what is changed through
/// this server is seen at once.
final class RevisionClock: Sendable {
    private struct Reading {
        var revision: Int64
        var changes: Int
        var time: ContinuousClock.Instant
    }

    private let patience: Duration
    private let last = Mutex<Reading?>(nil)

    /// Creates a clock that looks again after so long.
    init(patience: Duration) {
        self.patience = patience
    }

    /// The revision; `changes` counts what was changed through this server.
    ///
    /// - Throws: ``CatalogueError`` where the catalogue cannot be asked.
    func revision(of catalogue: Catalogue, changes: Int) throws(CatalogueError) -> Int64 {
        let known = last.withLock { $0 }
        if let known, known.changes == changes, known.time + patience > .now {
            return known.revision
        }
        // Before it is asked, so that what changes meanwhile is not taken for known.
        let time = ContinuousClock.now
        let revision = try catalogue.revision()
        last.withLock { $0 = Reading(revision: revision, changes: changes, time: time) }
        return revision
    }
}
