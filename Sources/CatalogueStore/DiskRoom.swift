import DocumentModel
import Glibc

/// Whether the disk that a file is on takes more.
enum DiskRoom {
    /// Whether a small file beside this one cannot be made or written for want of room.
    static func isLacking(beside path: String) -> Bool {
        let name = FileName.cString(of: "\(path)-room")
        let file = open(name, O_WRONLY | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NOCTTY, 0o600)
        guard file >= 0 else { return isFull(errno) }
        defer { close(file) }
        unlink(name)
        let page = [UInt8](repeating: 0, count: 4_096)
        // Some file systems tell only when it goes to the disk.
        return (write(file, page, page.count) < 0 || fsync(file) != 0) && isFull(errno)
    }

    private static func isFull(_ error: Int32) -> Bool {
        error == ENOSPC || error == EDQUOT
    }
}
