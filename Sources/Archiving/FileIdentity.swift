import DocumentModel
import Glibc

/// What tells a file from another that came to its place, and from itself before it was written to.
struct FileIdentity: Equatable {
    private let device: dev_t
    private let inode: ino_t
    private let size: off_t
    private let changed: [Int]

    /// Looks at a file, not at what a link points to; nil where there is none.
    init?(of path: String) {
        var status = stat()
        guard lstat(FileName.cString(of: path), &status) == 0 else { return nil }
        device = status.st_dev
        inode = status.st_ino
        size = status.st_size
        changed = [status.st_mtim.tv_sec, status.st_mtim.tv_nsec]
    }
}
