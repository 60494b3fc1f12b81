import CatalogueStore
import DocumentModel
import Presentation
import Synchronization

/// Views that depend on nothing but the catalogue, kept while it stays as it is.
///
/// Equal views that are asked for at once are made once. Beyond its bytes those go that were longest
/// not asked for.
final class ViewCache: Sendable {
    /// What a view depends on.
    struct Key: Hashable, Sendable {
        var address: String
        var language: InterfaceLanguage
        var visitor: Visitor
        var day: CivilDate
        var revision: Int64
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

    private struct State {
        var views: [Key: (view: View, used: Int)] = [:]
        var bytes = 0
        var clock = 0
        var changes = 0
        var making: [Key: Task<View, any Error>] = [:]
    }

    private let largestSize: Int
    private let state = Mutex(State())

    /// Creates an empty one that keeps so many bytes at most.
    init(largestSize: Int = 32 << 20) {
        self.largestSize = largestSize
    }

    /// The view of a key: kept, being made, or made now.
    func view(
        _ key: Key, make: @escaping @Sendable () async throws -> View
    ) async throws -> View {
        let found: (View?, Task<View, any Error>?) = state.withLock { state in
            state.clock += 1
            if let view = state.views[key]?.view {
                state.views[key]?.used = state.clock
                return (view, nil)
            }
            if let task = state.making[key] { return (nil, task) }
            let task = Task { [self] in
                let result: Result<View, any Error>
                do { result = .success(try await make()) } catch { result = .failure(error) }
                keep(result, key)
                return try result.get()
            }
            state.making[key] = task
            return (nil, task)
        }
        if let view = found.0 { return view }
        guard let task = found.1 else { return try await make() }
        return try await task.value
    }

    private func keep(_ result: Result<View, any Error>, _ key: Key) {
        state.withLock { state in
            state.making[key] = nil
            guard let view = try? result.get(), view.bytes.count <= largestSize / 8 else { return }
            state.bytes += view.bytes.count - (state.views[key]?.view.bytes.count ?? 0)
            state.views[key] = (view, state.clock)
            guard state.bytes > largestSize else { return }
            // A quarter at once: so the order is sought seldom.
            for (old, entry) in state.views.sorted(by: { $0.value.used < $1.value.used }) {
                guard state.bytes > largestSize / 4 * 3 else { break }
                state.views[old] = nil
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
