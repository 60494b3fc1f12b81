import DocumentModel
import Glibc
import Ingestion

/// A file that is being written into a folder of the archive, under a name that nobody knows: gone when its
/// owner is, or a signal ends the process.
///
/// It is locked for as long (flock(2)), so that whoever comes later can tell what a process left that was
/// killed, whatever processes there are by then, and in whatever container.
struct IncomingFile: ~Copyable {
    /// Where it lies.
    let path: String
    /// The file, open for writing.
    let descriptor: FileDescriptor

    /// Makes an empty file.
    init(in folder: String, mode: mode_t) throws(IngestionError) {
        while true {
            let path = "\(folder)/\(getpid())-\(UInt32.random(in: 0 ... .max)).part"
            CleanUp.shared.register(path: path)
            do {
                let file = try FileDescriptor(
                    opening: path, O_WRONLY | O_CREAT | O_EXCL, mode: mode)
                // Who looks for what was left may have been faster than the lock.
                if flock(file.number, LOCK_EX | LOCK_NB) == 0, try file.status().st_nlink > 0 {
                    self.path = path
                    descriptor = file
                    return
                }
                CleanUp.shared.remove(path: path)
            } catch {
                CleanUp.shared.remove(path: path)
                throw error.whileWriting
            }
        }
    }

    deinit { CleanUp.shared.remove(path: path) }

    /// Takes away from a folder what processes have left that live no more.
    static func removeLeftovers(in folder: String) throws(IngestionError) {
        for name in try Folder.names(in: folder) where name.contains(".part") {
            let path = "\(folder)/\(name)"
            guard
                let file = try? FileDescriptor(
                    opening: path, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_NOFOLLOW),
                flock(file.number, LOCK_EX | LOCK_NB) == 0
            else { continue }
            unlink(FileName.cString(of: path))
        }
    }
}
