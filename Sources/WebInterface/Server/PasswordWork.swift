import Synchronization

/// Hashing of passwords, two at a time and a few that wait: each takes 256 MiB and half a second, and
/// everybody may ask for it.
final class PasswordWork: Sendable {
    private static let atOnce = 2
    private static let mostWaiting = 16

    private let threads = BlockingWork(threads: atOnce)
    private let pending = Mutex(0)

    /// Does something with a password.
    ///
    /// - Throws: ``WebError`` `tooManyRequests` where too much waits; what the body throws.
    func run<Value: Sendable>(_ body: @escaping @Sendable () throws -> Value) async throws -> Value
    {
        let isLetIn = pending.withLock { pending in
            guard pending < Self.atOnce + Self.mostWaiting else { return false }
            pending += 1
            return true
        }
        guard isLetIn else { throw WebError(.tooManyRequests, retryAfter: 5) }
        defer { pending.withLock { $0 -= 1 } }
        return try await threads.run(body)
    }

    /// Ends the threads.
    func end() async throws {
        try await threads.end()
    }
}
