import Glibc
public import Ingestion

extension OriginalStore {
    /// The size of an original in bytes.
    ///
    /// - Throws: An ``IngestionError`` where it cannot be read.
    public func size(of sha256: String) throws(IngestionError) -> Int {
        do { return Int(try opened(sha256).status().st_size) } catch { throw error.whileReading }
    }

    /// A part of an original's bytes, which are not checked against their digest.
    ///
    /// - Parameters:
    ///   - sha256: The file.
    ///   - offset: The first byte, from 0.
    ///   - count: How many at most; fewer come only at the end.
    /// - Returns: The bytes.
    /// - Throws: An ``IngestionError`` where it cannot be read.
    public func bytes(
        of sha256: String, from offset: Int, count: Int
    ) throws(IngestionError) -> [UInt8] {
        do throws(SystemCallError) {
            let file = try opened(sha256)
            guard lseek(file.number, offset, SEEK_SET) >= 0 else { throw SystemCallError("lseek") }
            var bytes: [UInt8] = []
            while bytes.count < count {
                let chunk = try file.read(upTo: count - bytes.count)
                guard !chunk.isEmpty else { break }
                bytes += chunk
            }
            return bytes
        } catch {
            throw error.whileReading
        }
    }

    private func opened(_ sha256: String) throws(SystemCallError) -> FileDescriptor {
        try FileDescriptor(
            opening: path(of: sha256), O_RDONLY | O_NONBLOCK | O_NOCTTY | O_NOFOLLOW)
    }
}
