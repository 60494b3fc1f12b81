import DocumentModel
import Glibc
import Synchronization

/// What must not outlive the process: its temporary files and its worker processes.
///
/// One for the process, because a signal is for the process.
public final class CleanUp: Sendable {
    /// The one register of this process.
    public static let shared = CleanUp()

    private struct State {
        var paths: Set<String> = []
        var groups: Set<pid_t> = []
        var orderlyEnd: (@Sendable () -> Void)?
    }

    private let state = Mutex(State())

    private init() {}

    /// Ends the process with 128 + the signal's number, leaving nothing behind, when it is told to.
    ///
    /// Interrupt, hang-up and termination are blocked in every thread and waited for in one of
    /// their own, where any function may be called. A signal that the caller of the process had
    /// ignored stays ignored. To be called before any other thread exists.
    public func startWatchingSignals(beforeExit: @escaping @Sendable (Int32) -> Void) {
        var watched = sigset_t()
        sigemptyset(&watched)
        for signal in [SIGINT, SIGTERM, SIGHUP] where !Self.isIgnored(signal) {
            sigaddset(&watched, signal)
        }
        pthread_sigmask(SIG_BLOCK, &watched, nil)
        let watch = Watch(signals: watched, beforeExit: beforeExit)
        var thread = pthread_t()
        pthread_create(
            &thread, nil,
            { context in
                guard let context else { return nil }
                let watch = Unmanaged<Watch>.fromOpaque(context).takeRetainedValue()
                var watched = watch.signals
                var signal: Int32 = 0
                guard sigwait(&watched, &signal) == 0 else { return nil }
                CleanUp.shared.state.withLock(\.orderlyEnd)?()
                CleanUp.shared.run()
                watch.beforeExit(signal)
                _exit(128 + signal)
            }, Unmanaged.passRetained(watch).toOpaque())
        pthread_detach(thread)
    }

    /// Removes every registered file and kills every registered process group.
    ///
    /// What is registered afterwards is gone at once: the process is ending.
    private func run() {
        state.withLock { state in
            for group in state.groups { kill(-group, SIGKILL) }
            for path in state.paths { unlink(FileName.cString(of: path)) }
            state = State()
        }
    }

    /// Has something be done first when a signal tells the process to end: what is under way comes
    /// to its end, or gives up after a while.
    public func endOrderly(by orderlyEnd: @escaping @Sendable () -> Void) {
        state.withLock { $0.orderlyEnd = orderlyEnd }
    }

    /// Keeps in mind a file that must not stay.
    package func register(path: String) {
        state.withLock { _ = $0.paths.insert(path) }
    }

    /// Keeps in mind a file that must not stay; `make` makes it and returns its path.
    func registerFile<Failure>(
        _ make: () throws(Failure) -> String
    ) throws(Failure) {
        // Under the lock: no signal can fall between the making and the registration.
        try state.withLock { state throws(Failure) in
            _ = state.paths.insert(try make())
        }
    }

    /// Forgets a file that has become a result.
    package func forget(path: String) {
        state.withLock { _ = $0.paths.remove(path) }
    }

    /// Removes a file.
    package func remove(path: String) {
        state.withLock { state in
            state.paths.remove(path)
            unlink(FileName.cString(of: path))
        }
    }

    /// Keeps in mind a process group that must not go on; `start` returns its number.
    func registerGroup<Failure>(
        _ start: () throws(Failure) -> pid_t
    ) throws(Failure) -> pid_t {
        // Under the lock: no signal can fall between the start and the registration.
        try state.withLock { state throws(Failure) in
            let group = try start()
            state.groups.insert(group)
            return group
        }
    }

    /// Forgets a process group that has ended: its number may soon be another's.
    func forget(group: pid_t) {
        state.withLock { _ = $0.groups.remove(group) }
    }

    private static func isIgnored(_ signal: Int32) -> Bool {
        var action = sigaction()
        guard sigaction(signal, nil, &action) == 0 else { return false }
        // SIG_IGN is the address 1.
        return unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self) == 1
    }

    /// What the waiting thread needs to know.
    private final class Watch {
        let signals: sigset_t
        let beforeExit: @Sendable (Int32) -> Void

        init(signals: sigset_t, beforeExit: @escaping @Sendable (Int32) -> Void) {
            self.signals = signals
            self.beforeExit = beforeExit
        }
    }
}
