import DocumentModel
import Glibc

/// The names in a folder.
package enum FolderListing {
    /// Whether there is a folder at a path.
    package static func isFolder(_ path: String) -> Bool {
        var status = stat()
        return stat(FileName.cString(of: path), &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    /// The names in a folder in the order of their bytes, those that begin with a point left out.
    package static func names(in path: String) throws(SystemCallError) -> [String] {
        guard let folder = opendir(FileName.cString(of: path)) else {
            throw SystemCallError("opendir")
        }
        defer { closedir(folder) }
        var names: [String] = []
        while true {
            errno = 0
            guard let entry = readdir(folder) else {
                let code = errno
                guard code == 0 else { throw SystemCallError("readdir", code: code) }
                return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
            }
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(
                    to: CChar.self, capacity: MemoryLayout.size(ofValue: pointer.pointee)
                ) { FileName.text(of: $0) }
            }
            if !name.hasPrefix(".") { names.append(name) }
        }
    }
}
