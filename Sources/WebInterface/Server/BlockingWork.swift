import NIOPosix

/// Threads for work that waits for a disk or a process, so that no request keeps the others waiting.
struct BlockingWork: Sendable {
    private let threads: NIOThreadPool

    /// Starts so many threads; what comes while all are busy waits its turn.
    init(threads count: Int) {
        threads = NIOThreadPool(numberOfThreads: count)
        threads.start()
    }

    /// Does something on one of the threads.
    func run<Value: Sendable>(_ body: @escaping @Sendable () throws -> Value) async throws -> Value
    {
        try await threads.runIfActive(body)
    }

    /// Ends the threads once they have done what they do.
    func end() async throws {
        try await threads.shutdownGracefully()
    }
}
