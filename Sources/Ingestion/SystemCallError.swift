import Glibc

/// What the system answered to a call that failed.
package struct SystemCallError: Error, Hashable {
    /// The value of `errno`, read right after the call.
    package let code: Int32
    /// What was being done: "open".
    package let operation: String

    /// Takes the current `errno`: to be called before anything else can change it.
    package init(_ operation: String, code: Int32 = errno) {
        self.code = code
        self.operation = operation
    }

    /// The system's own words: "open: No such file or directory".
    package var detail: String {
        guard let words = strerror(code) else { return "\(operation): error \(code)" }
        return "\(operation): \(String(cString: words))"
    }

    /// The failure to report where a file was being read.
    package var whileReading: IngestionError {
        switch code {
        case ENOENT, ENOTDIR, ENAMETOOLONG: IngestionError(.notFound, detail: detail)
        case EACCES, EPERM: IngestionError(.noPermission, detail: detail)
        // A link that leads to itself, a socket.
        case ELOOP, ENXIO: IngestionError(.notADocument, detail: detail)
        default: IngestionError(.unreadable, detail: detail)
        }
    }

    /// The failure to report where a result was being written.
    package var whileWriting: IngestionError {
        switch code {
        case ENOSPC, EDQUOT, EFBIG: IngestionError(.diskFull, detail: detail)
        case EACCES, EPERM, EROFS: IngestionError(.noPermission, detail: detail)
        default: IngestionError(.unwritable, detail: detail)
        }
    }
}
