import DocumentModel
import Glibc
import Ingestion
import Synchronization

/// The pictures that were made once, in a folder that may be deleted at any time.
///
/// What cannot be kept is not kept: a full disk or a folder that nobody may write to costs time and
/// nothing else. What lies there is looked at before it is given out.
final class PictureCache: Sendable {
    private let folder: String
    private let limit: Int
    /// The bytes in the folder; nil before it was looked through.
    private let size = Mutex<Int?>(nil)

    /// A cache of so many bytes.
    init(folder: String, limit: Int) {
        self.folder = folder
        self.limit = limit
    }

    /// The picture of a name; nil where there is none, or what bears the name is no picture.
    func picture(named name: String) -> PagePicture? {
        let path = "\(folder)/\(name)"
        guard
            let bytes = try? FileBytes.all(of: path, limit: PagePicture.largestSize)
        else { return nil }
        guard let picture = PagePicture(bytes) else {
            unlink(FileName.cString(of: path))
            return nil
        }
        // The time of change is that of the last use.
        utimensat(AT_FDCWD, FileName.cString(of: path), nil, 0)
        return picture
    }

    /// Keeps a picture under a name, if that can be done, and lets go of those not used for longest.
    func keep(_ picture: PagePicture, named name: String) {
        do {
            try Folder.make(folder)
            // Only for us: it may be of a document that is held.
            let file = try IncomingFile(in: folder, mode: 0o600)
            try file.descriptor.write(picture.bytes)
            try FileName.rename(file.path, to: "\(folder)/\(name)")
        } catch {
            return
        }
        size.withLock { size in
            let sum = (size ?? tidiedSize()) + (size == nil ? 0 : picture.bytes.count)
            size = sum > limit ? shrunkSize() : sum
        }
    }

    /// A file of the folder.
    private struct Entry {
        var path: String
        var size: Int
        var used: Int64
    }

    private func entries() -> [Entry] {
        let names = (try? Folder.names(in: folder)) ?? []
        return names.compactMap { name in
            let path = "\(folder)/\(name)"
            var status = stat()
            guard lstat(FileName.cString(of: path), &status) == 0,
                status.st_mode & S_IFMT == S_IFREG
            else { return nil }
            return Entry(
                path: path, size: Int(status.st_size),
                used: Int64(status.st_mtim.tv_sec) * 1_000_000_000
                    + Int64(status.st_mtim.tv_nsec))
        }
    }

    /// What lies in the folder once what processes that died left half written is taken away.
    private func tidiedSize() -> Int {
        try? IncomingFile.removeLeftovers(in: folder)
        return entries().reduce(0) { $0 + $1.size }
    }

    /// What lies in the folder once enough of it is taken away, with a tenth to spare, so that this
    /// is not done for every picture.
    private func shrunkSize() -> Int {
        let entries = entries().sorted { $0.used < $1.used }
        var sum = entries.reduce(0) { $0 + $1.size }
        for entry in entries where sum > limit / 10 * 9 {
            if unlink(FileName.cString(of: entry.path)) == 0 { sum -= entry.size }
        }
        return sum
    }
}
