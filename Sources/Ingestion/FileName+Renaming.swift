package import DocumentModel
import Glibc

extension FileName {
    /// Gives a file another name, in the place of what bears it.
    package static func rename(_ path: String, to other: String) throws(SystemCallError) {
        guard Glibc.rename(cString(of: path), cString(of: other)) == 0 else {
            throw SystemCallError("rename")
        }
    }
}
