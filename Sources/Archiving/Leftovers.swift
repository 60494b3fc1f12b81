import Glibc
import Ingestion

/// Files that a process was still writing when it ended: their names begin with its number.
enum Leftovers {
    /// Takes away those of a folder whose process lives no more.
    static func remove(in folder: String) throws(IngestionError) {
        for name in try Folder.names(in: folder) where name.hasSuffix(".part") {
            let process = name.prefix { $0 != "-" }
            guard let number = Int32(process), kill(number, 0) != 0, errno == ESRCH else {
                continue
            }
            unlink("\(folder)/\(name)")
        }
    }
}
