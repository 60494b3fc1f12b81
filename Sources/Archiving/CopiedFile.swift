import Glibc
import Ingestion

/// Copies of whole files.
enum CopiedFile {
    private static let chunkLength = 1 << 20

    /// Copies a file of any size to a new one; the copy is on the disk when the call returns.
    static func copy(_ source: String, to target: String) throws(IngestionError) {
        let reading: FileDescriptor
        do {
            reading = try FileDescriptor(opening: source, O_RDONLY | O_NOCTTY)
        } catch {
            throw error.whileReading
        }
        do {
            let writing = try FileDescriptor(opening: target, O_WRONLY | O_CREAT | O_EXCL)
            while true {
                let chunk = try reading.read(upTo: chunkLength)
                guard !chunk.isEmpty else { break }
                try writing.write(chunk)
            }
            try writing.synchronize()
        } catch {
            throw error.whileWriting
        }
    }
}
