internal import Foundation

/// The engine is five times slower with OpenMP's threads than with one.
enum OneThread {
    /// Starts the program anew with one thread, where it has more.
    ///
    /// OpenMP reads its environment while it is loaded: in a running program it is too late.
    static func ensure() {
        guard ProcessInfo.processInfo.environment["OMP_THREAD_LIMIT"] != "1" else { return }
        setenv("OMP_THREAD_LIMIT", "1", 1)
        // Comes back only where it failed; then the work is slow, but the same.
        execv("/proc/self/exe", CommandLine.unsafeArgv)
    }
}
