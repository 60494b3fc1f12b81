import Glibc

/// Standard input, copied to a private file that is gone when its owner is, or a signal ends us.
public struct SpooledInput: ~Copyable {
    /// The temporary file, which only this user may read.
    public let path: String

    /// Copies the bytes of a descriptor to a temporary file.
    init(copying descriptor: Int32) throws(IngestionError) {
        let folder = Machine.environment("TMPDIR") ?? "/tmp"
        var number: Int32 = -1
        var path = ""
        try CleanUp.shared.registerFile { () throws(IngestionError) in
            var template = Array("\(folder)/sohoa-stdin-XXXXXX".utf8CString)
            // mkstemp makes the file for its owner only (0600).
            number = mkstemp(&template)
            guard number >= 0 else { throw SystemCallError("mkstemp").whileWriting }
            path = String(
                decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
            return path
        }
        let file = FileDescriptor(takingOwnership: number)
        _ = fcntl(number, F_SETFD, FD_CLOEXEC)
        do throws(IngestionError) {
            try Self.copy(from: descriptor, to: file)
        } catch {
            CleanUp.shared.remove(path: path)
            throw error
        }
        self.path = path
    }

    /// Copies standard input to a temporary file.
    public init() throws(IngestionError) {
        try self.init(copying: STDIN_FILENO)
    }

    deinit { CleanUp.shared.remove(path: path) }

    private static func copy(
        from source: Int32, to file: borrowing FileDescriptor
    ) throws(IngestionError) {
        let copy = dup(source)
        guard copy >= 0 else { throw SystemCallError("dup").whileReading }
        let input = FileDescriptor(takingOwnership: copy)
        var size = 0
        while true {
            let chunk: [UInt8]
            do { chunk = try input.read(upTo: 1 << 20) } catch { throw error.whileReading }
            guard !chunk.isEmpty else { return }
            size += chunk.count
            guard size <= SourceFile.largestSize else {
                throw IngestionError(.tooLarge, detail: "> \(SourceFile.largestSize >> 20) MB")
            }
            do { try file.write(chunk) } catch { throw error.whileWriting }
        }
    }
}
