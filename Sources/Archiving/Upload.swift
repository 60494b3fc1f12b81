import Glibc
public import Ingestion

/// A file that somebody is sending: an empty file of the archive to write to, which is gone when its
/// owner is, a signal ends the process, or, should the process be killed, the next one begins.
public final class Upload: Sendable {
    /// Where it lies.
    public let path: String
    private let descriptor: FileDescriptor

    init(in store: OriginalStore) throws(IngestionError) {
        path = store.newIncomingPath()
        CleanUp.shared.register(path: path)
        do {
            descriptor = try FileDescriptor(opening: path, O_WRONLY | O_CREAT | O_EXCL, mode: 0o600)
        } catch {
            CleanUp.shared.forget(path: path)
            throw error.whileWriting
        }
    }

    /// Writes bytes after those written before; from one thread at a time.
    ///
    /// - Throws: An ``IngestionError``, such as `diskFull`.
    public func append(_ bytes: [UInt8]) throws(IngestionError) {
        do { try descriptor.write(bytes) } catch { throw error.whileWriting }
    }

    deinit { CleanUp.shared.remove(path: path) }
}
