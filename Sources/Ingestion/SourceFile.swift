import DocumentModel
import Glibc
import PageRendering

/// A file to convert, opened read-only, known by its bytes.
package struct SourceFile: ~Copyable {
    /// The largest file that is read unless another limit is given, in bytes.
    package static let largestSize = RenderingLimits().fileBytes
    /// How many bytes are enough to know the format by.
    private static let headLength = 64 << 10
    private static let chunkLength = 1 << 20

    /// The file's size in bytes, at least 1.
    let size: Int
    /// The first bytes.
    let head: [UInt8]

    private let descriptor: FileDescriptor

    /// Opens a regular file that has bytes, but not too many.
    init(path: String, largest: Int = largestSize) throws(IngestionError) {
        let descriptor = try Self.open(path)
        (size, head) = try Self.look(at: descriptor, largest: largest)
        self.descriptor = descriptor
    }

    /// Opens a regular file that has bytes, but not more than the limits allow.
    init(path: String, limits: ReadingLimits) throws(IngestionError) {
        try self.init(path: path, largest: limits.rendering.fileBytes)
    }

    /// Takes over the open file that a worker was handed under a number.
    init(handed number: Int32, largest: Int = largestSize) throws(IngestionError) {
        let descriptor = FileDescriptor(takingOwnership: number)
        (size, head) = try Self.look(at: descriptor, largest: largest)
        self.descriptor = descriptor
    }

    /// A path by which this file, and none that has taken its name since, can be opened again while
    /// this value lives.
    var pathToItself: String { "/proc/self/fd/\(descriptor.number)" }

    private static func open(_ path: String) throws(IngestionError) -> FileDescriptor {
        do {
            // O_NONBLOCK: opening a FIFO that nobody writes to must not hang.
            return try FileDescriptor(opening: path, O_RDONLY | O_NONBLOCK | O_NOCTTY)
        } catch {
            throw error.whileReading
        }
    }

    private static func look(
        at descriptor: borrowing FileDescriptor, largest: Int
    ) throws(IngestionError) -> (size: Int, head: [UInt8]) {
        let status: stat
        do { status = try descriptor.status() } catch { throw error.whileReading }
        guard status.st_mode & S_IFMT == S_IFREG else {
            throw IngestionError(.notADocument, detail: kind(of: status.st_mode))
        }
        guard status.st_size > 0 else { throw IngestionError(.emptyFile) }
        guard status.st_size <= largest else {
            throw IngestionError(
                .tooLarge,
                detail: "\(status.st_size / 1_000_000) MB; limit: file=\(largest / 1_000_000) MB")
        }
        do {
            return (status.st_size, try descriptor.read(upTo: headLength))
        } catch {
            throw error.whileReading
        }
    }

    /// The digest of all the bytes, as 64 lower-case hexadecimal digits.
    borrowing func sha256() throws(IngestionError) -> String {
        var digest = SHA256()
        try forEachChunk { digest.update(with: $0) }
        return digest.hexadecimal()
    }

    /// All the bytes.
    borrowing func bytes() throws(IngestionError) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(size)
        try forEachChunk { bytes += $0 }
        return bytes
    }

    private borrowing func forEachChunk(_ body: ([UInt8]) -> Void) throws(IngestionError) {
        do throws(SystemCallError) {
            guard lseek(descriptor.number, 0, SEEK_SET) == 0 else { throw SystemCallError("lseek") }
            while true {
                let chunk = try descriptor.read(upTo: Self.chunkLength)
                guard !chunk.isEmpty else { return }
                body(chunk)
            }
        } catch {
            throw error.whileReading
        }
    }

    /// What a file is that is no regular file.
    private static func kind(of mode: mode_t) -> String {
        switch mode & S_IFMT {
        case S_IFDIR: "a folder"
        case S_IFIFO: "a pipe"
        case S_IFSOCK: "a socket"
        default: "a device"
        }
    }
}
