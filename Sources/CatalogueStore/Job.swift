public import DocumentModel

/// A file that a process has taken on to read, for a time.
public struct Job: Sendable, Hashable {
    /// Its number in the queue.
    public var id: Int64
    /// The lease's token: what is done under an older one is refused.
    public var token: Int64
    /// SHA-256 of the file's bytes, by which the store knows it.
    public var sha256: String
    /// Where the file lay when it was first offered.
    public var path: String
    /// How it is to be read, as JSON.
    public var settings: String
    /// How often a process has died over it, 0 … 1.
    public var deaths: Int
    /// The pages that were read before the work was interrupted, in order.
    public var pagesRead: [RecognizedPage]
    /// The document's number where it is read anew; nil for a new one.
    public var document: Int64?
}
