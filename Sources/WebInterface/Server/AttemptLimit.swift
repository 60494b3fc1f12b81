import Synchronization

/// So many attempts within so many seconds, for each name or network address; kept in memory.
final class AttemptLimit: Sendable {
    private let most: Int
    private let window: Int64
    private let mostKeys: Int
    private let attempts = Mutex<[String: [Int64]]>([:])

    /// - Parameters:
    ///   - most: How many attempts a key has.
    ///   - window: Within how many seconds.
    ///   - mostKeys: How many keys are kept; beyond, those that are longest quiet are forgotten.
    init(most: Int, within window: Int64, mostKeys: Int = 10_000) {
        self.most = most
        self.window = window
        self.mostKeys = mostKeys
    }

    /// Notes an attempt at a second; where there were too many, how many seconds have to pass.
    func attempt(_ key: String, at second: Int64) -> Int? {
        attempts.withLock { attempts in
            var own = (attempts[key] ?? []).filter { $0 > second - window && $0 <= second }
            if own.count >= most { return Int(own[own.count - most] + window - second) }
            if attempts[key] == nil, attempts.count >= mostKeys {
                attempts = attempts.filter { ($0.value.last ?? 0) > second - window }
                if attempts.count >= mostKeys,
                    let quiet = attempts.min(by: { ($0.value.last ?? 0) < ($1.value.last ?? 0) })
                {
                    attempts[quiet.key] = nil
                }
            }
            own.append(second)
            attempts[key] = own
            return nil
        }
    }

    /// Forgets a key's attempts.
    func forget(_ key: String) {
        attempts.withLock { $0[key] = nil }
    }

    /// How many keys are kept.
    var keyCount: Int { attempts.withLock(\.count) }
}
