import Glibc
import PageRendering

/// Standard input, copied to a private file that is gone when its owner is, or a signal ends us.
public struct SpooledInput: ~Copyable {
    private let file: TemporaryFile

    /// The temporary file, which only this user may read.
    public var path: String { file.path }

    /// Copies the bytes of a descriptor to a temporary file.
    init(
        copying descriptor: Int32, limits: ReadingLimits = ReadingLimits()
    ) throws(IngestionError) {
        let file = try TemporaryFile(for: "stdin")
        try Self.copy(from: descriptor, to: file, limits: limits)
        self.file = file
    }

    /// Copies standard input, which may have as many bytes as a file, to a temporary file.
    public init(limits: ReadingLimits) throws(IngestionError) {
        try self.init(copying: STDIN_FILENO, limits: limits)
    }

    private static func copy(
        from source: Int32, to file: borrowing TemporaryFile, limits: ReadingLimits
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
            guard size <= limits.rendering.fileBytes else {
                throw IngestionError(.tooLarge, detail: "limit: file=\(limits[.file]) MB")
            }
            try file.write(chunk)
        }
    }
}
