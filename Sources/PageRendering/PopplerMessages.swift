internal import CPoppler
internal import Glibc
internal import Synchronization

/// What poppler says while it opens or draws something.
///
/// Its functions succeed where half an image is missing: only these messages tell.
enum PopplerMessages {
    /// Does something with poppler and gathers what it says meanwhile that tells of damage.
    static func gather<Value: ~Copyable, Failure: Error>(
        into damage: inout [String], _ body: () throws(Failure) -> Value
    ) throws(Failure) -> Value {
        listening
        let thread = pthread_self()
        heard.withLock { $0[thread] = [] }
        defer { damage += heard.withLock { $0.removeValue(forKey: thread) } ?? [] }
        return try body()
    }

    /// What was said, by the thread that was at work: there is one handler for the whole process.
    private static let heard = Mutex<[pthread_t: [String]]>([:])

    /// Evaluated once a process.
    private static let listening: Void = sohoa_poppler_messages_to { _, _, text, _ in
        guard let text else { return }
        PopplerMessages.take(String(cString: text))
    }

    /// Takes note of a message: "Syntax error at position 371: Unknown compression method".
    private static func take(_ message: String) {
        guard tellsOfDamage(message) else { return }
        heard.withLock { heard in
            guard let known = heard[pthread_self()], known.count < most else { return }
            heard[pthread_self(), default: []].append(String(message.prefix(longest)))
        }
    }

    /// Whether something may be missing on the page because of it.
    ///
    /// Warnings are of what poppler got over; marked content says what text is for, and many programs
    /// leave its marks unfinished.
    static func tellsOfDamage(_ message: String) -> Bool {
        guard !message.hasPrefix("Syntax warning") else { return false }
        return !harmless.contains { message.contains($0) }
    }

    private static let harmless = [
        "arked content", "arked Content", "nnotation", "ptional content",
    ]
    private static let most = 3
    private static let longest = 160
}
