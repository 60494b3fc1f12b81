/// How far a file is that was offered.
public enum FileProgress: Sendable, Hashable {
    /// No file with these bytes was taken in.
    case unknown
    /// It waits to be read, as the first, the second, … of those that wait.
    case waiting(position: Int)
    /// It is being read: the number of its pages, once known, and how many are done.
    case running(pages: Int?, done: Int)
    /// It is a document.
    case done(document: Int64)
    /// It cannot be read.
    case failed(JobFailure)
    /// Processes died over it, and it is not tried again by itself.
    case setAside(JobFailure)
}
