import CLinux
import DocumentModel
import Glibc

/// A private file that is gone when its owner is, or a signal ends us.
public struct TemporaryFile: ~Copyable {
    /// Its path, which only this user may read.
    public let path: String
    private let descriptor: FileDescriptor

    /// Makes an empty file in the folder for such files, with a name that says what it is for.
    public init(for purpose: String) throws(IngestionError) {
        let folder = Machine.environment("TMPDIR") ?? "/tmp"
        var number: Int32 = -1
        var path = ""
        try CleanUp.shared.registerFile { () throws(IngestionError) in
            var template = FileName.cString(of: "\(folder)/sohoa-\(purpose)-XXXXXX")
            // mkostemp makes the file for its owner only (0600).
            number = sohoa_make_temporary(&template, O_CLOEXEC)
            guard number >= 0 else { throw SystemCallError("mkostemp").whileWriting }
            path = FileName.text(of: template)
            return path
        }
        descriptor = FileDescriptor(takingOwnership: number)
        self.path = path
    }

    deinit { CleanUp.shared.remove(path: path) }

    /// Writes the bytes after those written before.
    func write(_ bytes: [UInt8]) throws(IngestionError) {
        do { try descriptor.write(bytes) } catch { throw error.whileWriting }
    }

    /// Lets the file be written by its path.
    public borrowing func fill(
        making make: (String) throws(IngestionError) -> Void
    ) throws(IngestionError) {
        try make(path)
    }

    /// The bytes of what is made by its path only.
    ///
    /// - Parameters:
    ///   - purpose: What it is for, part of the name.
    ///   - make: Writes the file.
    /// - Returns: All that was written.
    /// - Throws: What `make` throws, or an ``IngestionError``.
    public static func bytes(
        for purpose: String, making make: (String) throws -> Void
    ) throws -> [UInt8] {
        let file = try TemporaryFile(for: purpose)
        try make(file.path)
        let input = try FileDescriptor(opening: file.path, O_RDONLY)
        var bytes: [UInt8] = []
        while true {
            let chunk = try input.read(upTo: 1 << 20)
            guard !chunk.isEmpty else { return bytes }
            bytes += chunk
        }
    }

    /// Writes all its bytes to an open file.
    borrowing func copy(to output: borrowing FileDescriptor) throws(SystemCallError) {
        // By its path: who filled it may have put another file in its place.
        let input = try FileDescriptor(opening: path, O_RDONLY)
        while true {
            let chunk = try input.read(upTo: 1 << 20)
            guard !chunk.isEmpty else { return }
            try output.write(chunk)
        }
    }
}
