import DocumentModel
import Glibc

/// Whether a folder's disk has room: SQLite, which could not make a file, does not tell why.
enum DiskRoom {
    /// Whether a small file beside this one cannot be made or written for want of room.
    static func isLacking(beside path: String) -> Bool {
        var template = FileName.cString(of: "\(path)-room-XXXXXX")
        let file = mkstemp(&template)
        guard file >= 0 else { return isFull(errno) }
        defer { close(file) }
        unlink(template)
        let page = [UInt8](repeating: 0, count: 4_096)
        // Some file systems tell only when it goes to the disk.
        return (write(file, page, page.count) < 0 || fsync(file) != 0) && isFull(errno)
    }

    private static func isFull(_ error: Int32) -> Bool {
        error == ENOSPC || error == EDQUOT
    }
}
