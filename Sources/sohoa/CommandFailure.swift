import Archiving
import Ingestion

/// Why a command about an archive ended early.
enum CommandFailure: Error {
    /// The arguments make no sense.
    case usage(UsageError)
    /// The archive could not do it.
    case archive(ArchiveError)
    /// Standard output takes no more.
    case output(StandardOutput.Failure)
}
