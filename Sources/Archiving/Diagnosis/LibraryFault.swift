/// A known fault of a library that bears on what is done with it here.
public enum LibraryFault: String, Sendable, Hashable, Codable, CaseIterable {
    /// Security updates of the distribution are missing.
    case updatesMissing = "updates-missing"
    /// A TIFF whose directories form a loop is read without end; we walk them ourselves.
    case directoryLoop = "directory-loop"
    /// Two processes that write and checkpoint at the same instant can damage the database.
    case walReset = "wal-reset"

    /// Who says so.
    public var source: String {
        switch self {
        case .updatesMissing: "security-tracker.debian.org/tracker/source-package/tiff"
        case .directoryLoop: "github.com/DanBloomberg/leptonica/issues/783"
        case .walReset: "sqlite.org/wal.html#the_wal_reset_bug"
        }
    }
}
