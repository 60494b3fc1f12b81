/// The file that a document was read from.
public struct DocumentFile: Sendable, Hashable {
    /// The name under which it came.
    public var name: String
    /// SHA-256 of its bytes, by which the store knows it.
    public var sha256: String
    /// How many pages it has.
    public var pages: Int
    /// The document's version.
    public var version: Int
    /// Whether the document is secret and nobody has released it.
    public var isHeld: Bool
}
