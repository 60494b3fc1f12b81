import Glibc

/// What the system answered to a call that failed.
struct SystemCallError: Error, Hashable {
    /// The value of `errno`, read right after the call.
    let code: Int32
    /// What was being done: "open".
    let operation: String

    /// Takes the current `errno`: to be called before anything else can change it.
    init(_ operation: String, code: Int32 = errno) {
        self.code = code
        self.operation = operation
    }

    /// The system's own words: "open: No such file or directory".
    var detail: String {
        guard let words = strerror(code) else { return "\(operation): error \(code)" }
        return "\(operation): \(String(cString: words))"
    }

    /// The failure to report where a file was being read.
    var whileReading: IngestionError {
        switch code {
        case ENOENT, ENOTDIR, ENAMETOOLONG: IngestionError(.notFound, detail: detail)
        case EACCES, EPERM: IngestionError(.noPermission, detail: detail)
        default: IngestionError(.unreadable, detail: detail)
        }
    }

    /// The failure to report where a result was being written.
    var whileWriting: IngestionError {
        switch code {
        case ENOSPC, EDQUOT, EFBIG: IngestionError(.diskFull, detail: detail)
        case EACCES, EPERM, EROFS: IngestionError(.noPermission, detail: detail)
        default: IngestionError(.unwritable, detail: detail)
        }
    }
}
