public import DocumentModel

/// A citation in a list: which document cites which.
public struct ReferenceSummary: Sendable, Hashable {
    /// The document that cites.
    public var citing: TaskSource
    /// The number as cited: "71/NQ-CP".
    public var number: String
    /// The kind by name: "Nghị quyết".
    public var kind: String?
    /// Its date, where the text gives it.
    public var date: CivilDate?
    /// Its issuing body, where the text gives it.
    public var issuer: String?
    /// What it is to the citing document.
    public var role: Reference.Role
    /// How far the citation may be relied on.
    public var grade: Grade
    /// The page on which it stands; nil where that is unknown.
    public var page: Int?
    /// The documents of the archive that bear the number, with the date where the text gives one,
    /// oldest first; none where the archive has none.
    public var cited: [Int64]
}
