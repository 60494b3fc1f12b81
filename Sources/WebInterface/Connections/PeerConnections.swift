import Synchronization

/// How many connections each network address has open, so that none takes them all.
///
/// This machine itself and the proxies in front are not counted: many people come through them.
final class PeerConnections: Sendable {
    private let most: Int
    private let counts = Mutex<[String: Int]>([:])
    private let uncounted: @Sendable (String) -> Bool

    /// - Parameters:
    ///   - most: How many an address may have.
    ///   - uncounted: Whether an address may have any number.
    init(most: Int, uncounted: @escaping @Sendable (String) -> Bool) {
        self.most = most
        self.uncounted = uncounted
    }

    /// Notes a connection; false where the address has enough.
    func open(from peer: String) -> Bool {
        if uncounted(peer) { return true }
        return counts.withLock { counts in
            guard counts[peer, default: 0] < most else { return false }
            counts[peer, default: 0] += 1
            return true
        }
    }

    /// Notes that a connection that was let in has ended.
    func close(from peer: String) {
        if uncounted(peer) { return }
        counts.withLock { counts in
            let left = (counts[peer] ?? 1) - 1
            counts[peer] = left > 0 ? left : nil
        }
    }

    /// How many addresses have connections.
    var peers: Int { counts.withLock(\.count) }
}
