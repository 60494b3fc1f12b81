import Glibc

/// Writes a file as a whole or not at all.
///
/// The bytes go to a temporary name in the same folder, are brought to the disk, and only then
/// take the name: who opens the file sees the old one or the whole new one. Not for what is no
/// regular file (a device, a pipe): that is written to as it is.
public enum AtomicFile {
    /// Writes the bytes to a path.
    public static func write(_ bytes: [UInt8], to path: String) throws(IngestionError) {
        do throws(SystemCallError) {
            var status = stat()
            let exists = stat(path, &status) == 0
            if exists, status.st_mode & S_IFMT != S_IFREG {
                try FileDescriptor(opening: path, O_WRONLY | O_NOCTTY).write(bytes)
            } else {
                // A link keeps pointing to its file, which is replaced.
                let target = exists ? resolved(path) : path
                try replace(target, with: bytes, mode: exists ? status.st_mode & 0o777 : nil)
            }
        } catch {
            throw error.whileWriting
        }
    }

    private static func replace(
        _ path: String, with bytes: [UInt8], mode: mode_t?
    ) throws(SystemCallError) {
        let slash = path.lastIndex(of: "/")
        let folder = slash.map { String(path[...$0]) } ?? ""
        let temporary = "\(folder).sohoa-\(getpid())-\(UInt32.random(in: 0 ... .max)).tmp"
        CleanUp.shared.register(path: temporary)
        do throws(SystemCallError) {
            let file = try FileDescriptor(opening: temporary, O_WRONLY | O_CREAT | O_EXCL)
            if let mode { _ = fchmod(file.number, mode) }
            try file.write(bytes)
            try file.synchronize()
            guard rename(temporary, path) == 0 else { throw SystemCallError("rename") }
        } catch {
            CleanUp.shared.remove(path: temporary)
            throw error
        }
        CleanUp.shared.forget(path: temporary)
        try synchronize(folder: folder.isEmpty ? "." : folder)
    }

    /// Waits until the new name itself is on the disk.
    private static func synchronize(folder: String) throws(SystemCallError) {
        let descriptor = try FileDescriptor(opening: folder, O_RDONLY | O_DIRECTORY)
        do {
            try descriptor.synchronize()
        } catch  where error.code == EINVAL {
            // Some file systems cannot synchronise a folder; the file itself is safe.
        }
    }

    private static func resolved(_ path: String) -> String {
        guard let resolved = realpath(path, nil) else { return path }
        defer { free(resolved) }
        return String(cString: resolved)
    }
}
