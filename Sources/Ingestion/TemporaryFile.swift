import Glibc

/// A private file, empty at first, that is gone when its owner is, or a signal ends us.
struct TemporaryFile: ~Copyable {
    /// Where it is; only this user may read it.
    let path: String
    private let descriptor: FileDescriptor

    /// Makes a file in the folder for such files; the purpose is a part of its name.
    init(named purpose: String) throws(IngestionError) {
        let folder = Machine.environment("TMPDIR") ?? "/tmp"
        var number: Int32 = -1
        var path = ""
        try CleanUp.shared.registerFile { () throws(IngestionError) in
            var template = Array("\(folder)/sohoa-\(purpose)-XXXXXX".utf8CString)
            // mkstemp makes the file for its owner only (0600).
            number = mkstemp(&template)
            guard number >= 0 else { throw SystemCallError("mkstemp").whileWriting }
            path = String(
                decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
            return path
        }
        descriptor = FileDescriptor(takingOwnership: number)
        _ = fcntl(number, F_SETFD, FD_CLOEXEC)
        self.path = path
    }

    deinit { CleanUp.shared.remove(path: path) }

    /// Writes the bytes after those written before.
    func write(_ bytes: [UInt8]) throws(IngestionError) {
        do { try descriptor.write(bytes) } catch { throw error.whileWriting }
    }
}
