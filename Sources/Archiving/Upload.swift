import Glibc
public import Ingestion

/// A file that somebody is sending: an empty file of the archive to write to, which is gone when its
/// owner is, a signal ends the process, or, should the process be killed, the next one begins.
public final class Upload: Sendable {
    private let file: IncomingFile

    init(in store: OriginalStore) throws(IngestionError) {
        file = try IncomingFile(in: store.incoming, mode: 0o600)
    }

    /// Where it lies.
    public var path: String { file.path }

    /// Writes bytes after those written before; from one thread at a time.
    ///
    /// - Throws: An ``IngestionError``, such as `diskFull`.
    public func append(_ bytes: [UInt8]) throws(IngestionError) {
        do { try file.descriptor.write(bytes) } catch { throw error.whileWriting }
    }
}
