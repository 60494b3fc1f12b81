import Glibc
import Ingestion

/// A text file, line by line.
enum LineFile {
    private static let chunkLength = 1 << 20
    /// The longest line that is read, in bytes: a page with all its words takes some hundred
    /// thousand.
    private static let longestLine = 256 << 20

    /// Calls `body` with each line, without its line feed.
    static func forEachLine(
        of path: String, _ body: (ArraySlice<UInt8>) throws -> Void
    ) throws {
        let file: FileDescriptor
        do {
            file = try FileDescriptor(opening: path, O_RDONLY | O_NOCTTY)
        } catch {
            throw error.whileReading
        }
        var pending: [UInt8] = []
        while true {
            let chunk: [UInt8]
            do { chunk = try file.read(upTo: chunkLength) } catch { throw error.whileReading }
            guard !chunk.isEmpty else { break }
            pending += chunk
            var start = 0
            while let end = pending[start...].firstIndex(of: UInt8(ascii: "\n")) {
                try body(pending[start..<end])
                start = end + 1
            }
            pending.removeFirst(start)
            guard pending.count <= longestLine else {
                throw IngestionError(.tooLarge, detail: "a line of the export")
            }
        }
        guard pending.isEmpty else {
            throw IngestionError(.corrupt, detail: "the last line is cut off")
        }
    }
}
