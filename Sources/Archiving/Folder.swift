import DocumentModel
import Glibc
import Ingestion

/// What is done with folders, in the words of ``IngestionError``.
enum Folder {
    /// Makes a folder and those above it; their names are on the disk when the call returns.
    static func make(_ path: String) throws(IngestionError) {
        guard mkdir(FileName.cString(of: path), 0o777) != 0 else {
            return try synchronize(parent(of: path))
        }
        let error = SystemCallError("mkdir")
        switch error.code {
        case EEXIST where FolderListing.isFolder(path): return
        case ENOENT where parent(of: path) != path:
            try make(parent(of: path))
            try make(path)
        default: throw error.whileWriting
        }
    }

    /// Brings the names in a folder to the disk.
    static func synchronize(_ path: String) throws(IngestionError) {
        do { try AtomicFile.synchronize(folder: path) } catch { throw error.whileWriting }
    }

    /// The names in a folder in order, hidden ones left out.
    static func names(in path: String) throws(IngestionError) -> [String] {
        do { return try FolderListing.names(in: path) } catch { throw error.whileReading }
    }

    /// The absolute path of the folder that holds a name, with the name: a link itself is not
    /// followed.
    static func absolute(_ path: String) -> String {
        let trimmed = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
        guard !["", ".", "..", "/"].contains(trimmed), !trimmed.hasSuffix("/..") else {
            return Machine.realPath(of: path) ?? path
        }
        let name = FileName.last(of: trimmed) ?? ""
        let outer = parent(of: trimmed)
        let folder = Machine.realPath(of: outer) ?? outer
        return folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
    }

    /// The path up to its last slash, without it; "." where it has none, "/" for the root.
    static func parent(of path: String) -> String {
        guard let slash = path.unicodeScalars.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }
}
