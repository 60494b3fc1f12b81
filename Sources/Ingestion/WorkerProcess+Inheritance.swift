import CLinux
import Glibc

extension WorkerProcess {
    /// Has a process that is started close what it got from us, from a number on: whatever is open
    /// here, a server's connections for instance, is none of its business.
    static func inheritNothing(from first: Int32, _ actions: inout posix_spawn_file_actions_t) {
        sohoa_close_from(&actions, first)
    }
}
