import DocumentModel
import Glibc

/// A small file beside a catalogue.
enum SideFile {
    /// The first bytes of it, so many at most; nil where it cannot be opened.
    static func firstBytes(_ most: Int, of path: String) -> [UInt8]? {
        let file = open(FileName.cString(of: path), O_RDONLY | O_CLOEXEC | O_NOCTTY)
        guard file >= 0 else { return nil }
        defer { close(file) }
        var bytes = [UInt8](repeating: 0, count: most)
        let count = max(0, read(file, &bytes, most))
        return Array(bytes.prefix(count))
    }
}
