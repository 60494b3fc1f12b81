import DocumentModel
import GRDBSQLite

/// What SQLite is told to open: a path, which is text for GRDB.
enum DatabaseName {
    /// The path itself where it is UTF-8, else a URI, in which bytes can be escaped.
    ///
    /// - Throws: ``CatalogueError`` where this SQLite was built to take none: it would make a file of
    ///   that name instead.
    static func text(of path: String) throws(CatalogueError) -> String {
        guard path.unicodeScalars.contains(where: FileName.isEscape) else { return path }
        guard sqlite3_compileoption_used("USE_URI") != 0 else {
            throw CatalogueError(.failed, detail: "SQLite opens no path that is not UTF-8")
        }
        let escaped = FileName.bytes(of: path).map { byte in
            isPlain(byte)
                ? String(UnicodeScalar(byte))
                : "%\(byte < 16 ? "0" : "")\(String(byte, radix: 16, uppercase: true))"
        }
        // With slashes of its own a path would name a host.
        return (path.utf8.first == UInt8(ascii: "/") ? "file://" : "file:") + escaped.joined()
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        switch UnicodeScalar(byte) {
        case "a"..."z", "A"..."Z", "0"..."9", "/", ".", "_", "-": true
        default: false
        }
    }
}
