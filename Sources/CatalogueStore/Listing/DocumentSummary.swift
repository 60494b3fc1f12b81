public import DocumentModel

/// The head of a document in a list.
public struct DocumentSummary: Sendable, Hashable {
    /// Its number in the catalogue.
    public var id: Int64
    /// Its version; one more each time that it is read anew or corrected.
    public var version: Int
    /// Number and symbol: "07/KH-SXD".
    public var number: String?
    /// The kind by name: "Kế hoạch".
    public var kind: String?
    /// The issuing body.
    public var issuer: String?
    /// The date in the dateline.
    public var date: CivilDate?
    /// The abstract.
    public var title: String?
    /// Who signed.
    public var signer: String?
    /// The document's grade.
    public var grade: Grade
    /// How many findings a person should look at.
    public var warnings: Int
    /// The number of its pages.
    public var pages: Int
    /// How many tasks it has, also those that are no longer in it but followed.
    public var tasks: Int
    /// The name of the file that it was read from.
    public var file: String
    /// When it came into the archive.
    public var kept: Moment
    /// Whether it is secret and nobody has released it.
    public var isHeld: Bool
    /// Who accepted it after a review; nil where nobody has.
    public var acceptedBy: String?
}
