import Glibc
import Ingestion

/// The bytes of a file that was offered, or that the archive has, read once from beginning to end.
struct OfferedBytes: ~Copyable {
    private static let chunkLength = 1 << 20

    private let descriptor: FileDescriptor
    private let before: stat

    /// Opens a regular file that has bytes; a link is not followed.
    ///
    /// - Parameters:
    ///   - path: Where it lies.
    ///   - largest: The most bytes that it may have to be taken in; what the archive has is read whatever
    ///     its size.
    /// - Throws: An ``IngestionError``.
    init(path: String, largest: Int = .max) throws(IngestionError) {
        let descriptor = try Self.open(path)
        before = try Self.look(at: descriptor, largest: largest)
        self.descriptor = descriptor
    }

    private static func look(
        at descriptor: borrowing FileDescriptor, largest: Int
    ) throws(IngestionError) -> stat {
        let status: stat
        do { status = try descriptor.status() } catch { throw error.whileReading }
        guard status.st_mode & S_IFMT == S_IFREG else {
            throw IngestionError(.notADocument, detail: "no regular file")
        }
        guard status.st_size > 0 else { throw IngestionError(.emptyFile) }
        guard status.st_size <= largest else {
            throw IngestionError(
                .tooLarge,
                detail: "\(status.st_size / 1_000_000) MB; limit: file=\(largest / 1_000_000) MB")
        }
        return status
    }

    private static func open(_ path: String) throws(IngestionError) -> FileDescriptor {
        do {
            // O_NONBLOCK: opening a FIFO that nobody writes to must not hang.
            return try FileDescriptor(
                opening: path, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_NOFOLLOW)
        } catch {
            throw error.code == ELOOP
                ? IngestionError(.notADocument, detail: "a symbolic link") : error.whileReading
        }
    }

    /// The next bytes; none at the end.
    borrowing func next() throws(IngestionError) -> [UInt8] {
        do { return try descriptor.read(upTo: Self.chunkLength) } catch { throw error.whileReading }
    }

    /// Calls `body` with all the bytes, piece by piece.
    borrowing func forEachChunk(_ body: ([UInt8]) -> Void) throws(IngestionError) {
        while true {
            let chunk = try next()
            guard !chunk.isEmpty else { return }
            body(chunk)
        }
    }

    /// Makes sure that nobody wrote to the file while it was read.
    borrowing func checkUnchanged(size: Int) throws(IngestionError) {
        let after: stat
        do { after = try descriptor.status() } catch { throw error.whileReading }
        guard after.st_size == size, after.st_mtim.tv_sec == before.st_mtim.tv_sec,
            after.st_mtim.tv_nsec == before.st_mtim.tv_nsec
        else { throw IngestionError(.unreadable, detail: "it changed while it was read") }
    }
}
