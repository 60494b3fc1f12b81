public import DocumentModel

/// The little that is said of a document when it has been read.
public struct KeptSummary: Sendable, Hashable {
    /// Its number in the catalogue.
    public var id: Int64
    /// SHA-256 of its file.
    public var sha256: String
    /// The number of pages read.
    public var pages: Int
    /// Its grade.
    public var grade: Grade
    /// How many findings a person should look at.
    public var warnings: Int
    /// Wall-clock seconds that it took.
    public var seconds: Double
}
