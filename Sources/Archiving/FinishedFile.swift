public import DocumentModel

/// A file that was read and can be found.
public struct FinishedFile: Sendable, Hashable, Codable {
    /// Where it lay.
    public var path: String
    /// SHA-256 of its bytes.
    public var sha256: String
    /// The document's number in the catalogue.
    public var document: Int64
    /// The number of pages.
    public var pages: Int
    /// The document's grade.
    public var grade: Grade
    /// How many findings a person should look at.
    public var checks: Int
    /// Whether any text was found.
    public var hasText: Bool
    /// What is the matter with its pages, by number.
    public var pageDefects: [Int: [PageDefect]]
    /// Whether it is secret and held back until somebody releases it.
    public var isHeld: Bool
    /// The documents with the same number, issuer and year.
    public var sameIdentity: [Int64]
    /// The documents with nearly the same text.
    public var nearTexts: [Int64]
    /// The corrections of people that found no place in the text as it is read now.
    public var unplacedCorrections: Int
    /// Wall-clock seconds.
    public var seconds: Double
}
