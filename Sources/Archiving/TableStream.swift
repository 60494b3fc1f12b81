import CatalogueStore
import Glibc
import Ingestion

/// Writes tables one after the other, each to its file.
struct TableStream {
    let folder: String
    private var table = ""
    private var file: OpenTable?
    /// What went wrong with a file.
    private(set) var failure: IngestionError?

    private final class OpenTable {
        let descriptor: FileDescriptor
        init(_ path: String) throws(SystemCallError) {
            descriptor = try FileDescriptor(opening: path, O_WRONLY | O_CREAT | O_EXCL)
        }
    }

    init(folder: String) {
        self.folder = folder
    }

    /// Adds lines to a table.
    mutating func write(_ lines: [UInt8], of table: String) throws(IngestionError) {
        do throws(SystemCallError) {
            if table != self.table || file == nil {
                try file?.descriptor.synchronize()
                file = try OpenTable("\(folder)/\(table).jsonl")
                self.table = table
            }
            try file?.descriptor.write(lines)
        } catch {
            failure = error.whileWriting
            throw error.whileWriting
        }
    }

    /// Brings the last table to the disk.
    mutating func end() throws(CatalogueError) {
        do throws(SystemCallError) {
            try file?.descriptor.synchronize()
        } catch {
            failure = error.whileWriting
            throw CatalogueError(.failed, detail: error.detail)
        }
        file = nil
    }
}
