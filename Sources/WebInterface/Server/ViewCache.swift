import CatalogueStore
import DocumentModel
import Ingestion
import Presentation
import Synchronization

/// Views that depend on nothing but the catalogue, kept while it stays as it is.
///
/// Equal views that are asked for at once are made once. While many others are being made, a view of
/// shortly before is as good: so an ingest, after each of whose documents all views are to be made
/// anew, does not make people wait for each other. Beyond its bytes those go that were longest not
/// asked for.
final class ViewCache: Sendable {
    /// What a view depends on, besides the catalogue.
    struct Key: Hashable, Sendable {
        var address: String
        var language: InterfaceLanguage
        var visitor: Visitor
        var day: CivilDate
        /// How often something was changed through this server: kept searches are in no revision.
        var changes = 0
    }

    /// A page that was made.
    struct View: Sendable {
        var bytes: [UInt8]
        /// A mark of its bytes, in quotes (RFC 9110, 8.8.3).
        var tag: String

        init(_ page: HTML) {
            bytes = Array(page.text.utf8)
            tag = "\"\(SHA256.hexadecimal(of: bytes).prefix(32))\""
        }
    }

    /// A view that is kept.
    private struct Entry {
        var view: View
        /// Of the catalogue, from which it was made.
        var revision: Int64
        /// When it was begun.
        var time: ContinuousClock.Instant
        var used: Int
    }

    /// A view that is being made.
    private struct Making: Hashable {
        var key: Key
        var revision: Int64
    }

    private struct State {
        var entries: [Key: Entry] = [:]
        var bytes = 0
        var clock = 0
        var changes = 0
        var making: [Making: Task<View, any Error>] = [:]
    }

    private let largestSize: Int
    private let mostAtOnce: Int
    private let patience: Duration
    private let state = Mutex(State())

    /// Creates an empty one.
    ///
    /// - Parameters:
    ///   - largestSize: So many bytes are kept at most.
    ///   - mostAtOnce: While so many views are being made, one of an earlier revision is given.
    ///   - patience: No older one is given than this.
    init(
        largestSize: Int = 32 << 20, mostAtOnce: Int = Machine.cores,
        patience: Duration = .seconds(60)
    ) {
        self.largestSize = largestSize
        self.mostAtOnce = mostAtOnce
        self.patience = patience
    }

    /// The view of a key and a revision of the catalogue: kept, being made, or made now.
    func view(
        _ key: Key, revision: Int64, make: @escaping @Sendable () async throws -> View
    ) async throws -> View {
        let making = Making(key: key, revision: revision)
        let found: (View?, Task<View, any Error>?) = state.withLock { state in
            state.clock += 1
            if let entry = state.entries[key],
                entry.revision == revision
                    || state.making.count >= mostAtOnce && entry.time + patience > .now
            {
                state.entries[key]?.used = state.clock
                return (entry.view, nil)
            }
            if let task = state.making[making] { return (nil, task) }
            let task = Task { [self] in
                let begun = ContinuousClock.now
                let result: Result<View, any Error>
                do { result = .success(try await make()) } catch { result = .failure(error) }
                keep(result, of: making, begun: begun)
                return try result.get()
            }
            state.making[making] = task
            return (nil, task)
        }
        if let view = found.0 { return view }
        guard let task = found.1 else { return try await make() }
        return try await task.value
    }

    private func keep(
        _ result: Result<View, any Error>, of making: Making, begun: ContinuousClock.Instant
    ) {
        state.withLock { state in
            state.making[making] = nil
            guard let view = try? result.get(), view.bytes.count <= largestSize / 8 else { return }
            let old = state.entries[making.key]
            // One that was begun before, and took longer, is no news.
            if let old, old.time > begun { return }
            state.bytes += view.bytes.count - (old?.view.bytes.count ?? 0)
            state.entries[making.key] = Entry(
                view: view, revision: making.revision, time: begun, used: state.clock)
            guard state.bytes > largestSize else { return }
            // A quarter at once: so the order is sought seldom.
            for (old, entry) in state.entries.sorted(by: { $0.value.used < $1.value.used }) {
                guard state.bytes > largestSize / 4 * 3 else { break }
                state.entries[old] = nil
                state.bytes -= entry.view.bytes.count
            }
        }
    }

    /// How often something was changed through this server.
    var changes: Int { state.withLock(\.changes) }

    /// Notes that something was changed through this server: all views are made anew.
    func noteChange() {
        state.withLock { $0.changes += 1 }
    }

    /// How many bytes are kept.
    var size: Int { state.withLock(\.bytes) }
}
