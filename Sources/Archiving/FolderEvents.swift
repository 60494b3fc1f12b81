import DocumentModel
import Glibc

/// Tells when something happens in a folder; where the system cannot (a network share), it is looked
/// at again after a while.
final class FolderEvents {
    private let descriptor: Int32

    /// Watches a folder; what lies in folders within it is found by looking.
    init(_ path: String) {
        descriptor = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
        guard descriptor >= 0 else { return }
        _ = inotify_add_watch(
            descriptor, FileName.cString(of: path), UInt32(IN_CLOSE_WRITE | IN_MOVED_TO | IN_CREATE)
        )
    }

    deinit {
        if descriptor >= 0 { close(descriptor) }
    }

    /// Waits until something happens, or for so many milliseconds.
    func wait(milliseconds: Int32) {
        guard descriptor >= 0 else {
            usleep(UInt32(milliseconds) * 1000)
            return
        }
        var event = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        guard poll(&event, 1, milliseconds) > 0 else { return }
        var buffer = [UInt8](repeating: 0, count: 4096)
        while read(descriptor, &buffer, buffer.count) > 0 {}
    }
}
