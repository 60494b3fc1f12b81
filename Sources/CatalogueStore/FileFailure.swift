/// A file that could not be taken in or read, and why.
public struct FileFailure: Sendable, Hashable {
    /// Where it lay.
    public var path: String
    /// SHA-256 of its bytes; nil where it could not be taken in.
    public var sha256: String?
    /// Why.
    public var failure: JobFailure
    /// Whether it was set aside because processes died over it.
    public var isSetAside: Bool
}
