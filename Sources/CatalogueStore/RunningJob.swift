/// A file that is being read.
public struct RunningJob: Sendable, Hashable {
    /// Where it lay.
    public var path: String
    /// SHA-256 of its bytes.
    public var sha256: String
    /// The number of its pages; nil while it is not known.
    public var pages: Int?
    /// How many of them are done.
    public var pagesDone: Int
}
