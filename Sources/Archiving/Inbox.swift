import DocumentModel
import Glibc
import Ingestion

/// The files to ingest below some paths.
struct Inbox {
    /// A file that was found.
    struct File: Hashable {
        /// Its absolute path, as the system knows it.
        var path: String
        /// Its size in bytes.
        var size: Int
        /// When it was last changed, in nanoseconds since 1970.
        var changed: Int64
    }

    /// Whether folders within folders are looked into.
    let isRecursive: Bool
    /// The archive's own folder, which is never looked into.
    let archive: String

    /// The endings of files that another program has not finished writing.
    private static let unfinished = [
        ".part", ".partial", ".tmp", ".temp", ".crdownload", ".download", ".filepart", ".swp",
        ".lock", "~",
    ]

    /// Calls `body` with every file below a path in the order of their names: regular files that are
    /// not hidden and not being written by another program.
    ///
    /// Links are not followed, pipes, devices and sockets not opened: they are told to `failed`, and so are
    /// folders that cannot be listed.
    func forEachFile(
        below path: String, failed: (String, IngestionError) -> Void,
        _ body: (File) throws(ArchiveError) -> Void
    ) throws(ArchiveError) {
        var status = stat()
        guard lstat(FileName.cString(of: path), &status) == 0 else {
            return failed(path, SystemCallError("lstat").whileReading)
        }
        switch status.st_mode & S_IFMT {
        case S_IFDIR:
            try forEachFile(inFolder: path, failed: failed, body)
        case S_IFREG:
            try body(File(path: path, status))
        default:
            failed(path, Self.noRegularFile)
        }
    }

    private func forEachFile(
        inFolder folder: String, failed: (String, IngestionError) -> Void,
        _ body: (File) throws(ArchiveError) -> Void
    ) throws(ArchiveError) {
        let names: [String]
        do throws(IngestionError) {
            names = try Folder.names(in: folder)
        } catch {
            return failed(folder, error)
        }
        for name in names where !Self.isUnfinished(name) {
            let path = folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
            var status = stat()
            // What is gone by now is nobody's loss.
            guard lstat(FileName.cString(of: path), &status) == 0 else { continue }
            switch status.st_mode & S_IFMT {
            case S_IFDIR where isRecursive && path != archive:
                try forEachFile(inFolder: path, failed: failed, body)
            case S_IFDIR: break
            case S_IFREG:
                try body(File(path: path, status))
            default: failed(path, Self.noRegularFile)
            }
        }
    }

    private static let noRegularFile = IngestionError(.notADocument, detail: "no regular file")

    private static func isUnfinished(_ name: String) -> Bool {
        let lower = name.lowercased()
        return lower.hasPrefix("~$") || unfinished.contains(where: lower.hasSuffix)
    }
}

extension Inbox.File {
    fileprivate init(path: String, _ status: stat) {
        self.init(
            path: path, size: Int(status.st_size),
            changed: Int64(status.st_mtim.tv_sec) * 1_000_000_000
                + Int64(status.st_mtim.tv_nsec))
    }
}
