import Glibc
import Ingestion

/// A small file as a whole.
enum FileBytes {
    /// The bytes of a file of up to `limit` bytes.
    static func all(of path: String, limit: Int) throws(IngestionError) -> [UInt8] {
        do throws(SystemCallError) {
            let file = try FileDescriptor(opening: path, O_RDONLY | O_NOCTTY)
            var bytes: [UInt8] = []
            while bytes.count <= limit {
                let chunk = try file.read(upTo: min(limit, 1 << 20))
                guard !chunk.isEmpty else { return bytes }
                bytes += chunk
            }
        } catch {
            throw error.whileReading
        }
        throw IngestionError(.tooLarge, detail: path)
    }
}
