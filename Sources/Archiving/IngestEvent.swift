/// What happens while files are ingested.
public enum IngestEvent: Sendable, Hashable {
    /// A file was found and is taken in.
    case found(path: String)
    /// A file with new bytes is in the store and waits to be read.
    case queued(path: String, sha256: String)
    /// A file whose bytes are in the store already, first offered under the other path; nil: under
    /// the same.
    case duplicate(path: String, sha256: String, of: String?)
    /// An original was damaged, and has been mended with the file of this path, which has its bytes.
    case mended(path: String, sha256: String)
    /// A file is being read.
    case began(path: String)
    /// A file that is being read has so many pages, of which some were read before.
    case pages(Int, done: Int)
    /// A page is done.
    case pageDone
    /// A process wrote this line to its standard error.
    case message(String)
    /// A file is in the catalogue.
    case finished(FinishedFile)
    /// A file could not be taken in or read.
    case failed(FailedFile)
}
