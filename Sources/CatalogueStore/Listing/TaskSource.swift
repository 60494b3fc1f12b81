public import DocumentModel

/// The document of a task or a target.
public struct TaskSource: Sendable, Hashable {
    /// Its number in the catalogue.
    public var id: Int64
    /// Number and symbol.
    public var number: String?
    /// The kind by name.
    public var kind: String?
    /// The issuing body.
    public var issuer: String?
    /// The date in the dateline.
    public var date: CivilDate?
    /// The abstract.
    public var title: String?
}
