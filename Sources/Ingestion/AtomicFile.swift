import DocumentModel
import Glibc

/// Writes a file as a whole or not at all.
///
/// The bytes go to a temporary name in the same folder, are brought to the disk, and only then
/// take the name: who opens the file sees the old one or the whole new one. Not for what is no
/// regular file (a device, a pipe): that is written to as it is.
public enum AtomicFile {
    /// Writes the bytes to a path.
    public static func write(_ bytes: [UInt8], to path: String) throws(IngestionError) {
        guard let device = try device(at: path) else {
            try replace(path) { file, _ throws(IngestionError) in
                do throws(SystemCallError) {
                    try file.write(bytes)
                } catch {
                    throw error.whileWriting
                }
            }
            return
        }
        do {
            try device.write(bytes)
        } catch {
            throw error.whileWriting
        }
    }

    /// Lets a file be written by its path and brings it to its place as a whole or not at all.
    ///
    /// - Parameters:
    ///   - path: Where the file is to be.
    ///   - make: Writes the file to the path that it is given, where an empty one stands.
    /// - Throws: What `make` throws, and an ``IngestionError`` where the system refuses.
    public static func write(
        to path: String, making make: (String) throws(IngestionError) -> Void
    ) throws(IngestionError) {
        guard let device = try device(at: path) else {
            try replace(path) { _, temporary throws(IngestionError) in try make(temporary) }
            return
        }
        let file = try TemporaryFile(for: "result")
        try file.fill(making: make)
        do {
            try file.copy(to: device)
        } catch {
            throw error.whileWriting
        }
    }

    /// What stands at a path, open for writing, where it is no regular file; nil where it is one, or
    /// nothing is there yet.
    private static func device(at path: String) throws(IngestionError) -> FileDescriptor? {
        var status = stat()
        guard stat(FileName.cString(of: path), &status) == 0, status.st_mode & S_IFMT != S_IFREG
        else { return nil }
        do {
            return try FileDescriptor(opening: path, O_WRONLY | O_NOCTTY)
        } catch {
            throw error.whileWriting
        }
    }

    /// Makes a file under a temporary name, which becomes the one of this path.
    ///
    /// A link keeps pointing to its file, which is replaced and keeps its permissions.
    private static func replace(
        _ path: String,
        making make: (borrowing FileDescriptor, String) throws(IngestionError) -> Void
    ) throws(IngestionError) {
        var status = stat()
        let exists = stat(FileName.cString(of: path), &status) == 0
        let path = exists ? Machine.realPath(of: path) ?? path : path
        // By scalars: a mark after the slash makes another character of it.
        let scalars = path.unicodeScalars
        let folder = scalars.lastIndex(of: "/").map { String(scalars[...$0]) } ?? ""
        let temporary = "\(folder).sohoa-\(getpid())-\(UInt32.random(in: 0 ... .max)).tmp"
        CleanUp.shared.register(path: temporary)
        do throws(IngestionError) {
            let file: FileDescriptor
            do {
                file = try FileDescriptor(opening: temporary, O_WRONLY | O_CREAT | O_EXCL)
            } catch {
                throw error.whileWriting
            }
            if exists { _ = fchmod(file.number, status.st_mode & 0o777) }
            try make(file, temporary)
            do throws(SystemCallError) {
                try file.synchronize()
                try FileName.rename(temporary, to: path)
            } catch {
                throw error.whileWriting
            }
        } catch {
            CleanUp.shared.remove(path: temporary)
            throw error
        }
        CleanUp.shared.forget(path: temporary)
        do {
            try synchronize(folder: folder.isEmpty ? "." : folder)
        } catch {
            throw error.whileWriting
        }
    }

    /// Waits until the new name itself is on the disk.
    package static func synchronize(folder: String) throws(SystemCallError) {
        let descriptor = try FileDescriptor(opening: folder, O_RDONLY | O_DIRECTORY)
        do {
            try descriptor.synchronize()
        } catch  where error.code == EINVAL {
            // Some file systems cannot synchronise a folder; the file itself is safe.
        }
    }
}
