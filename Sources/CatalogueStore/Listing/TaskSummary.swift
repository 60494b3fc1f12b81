public import DocumentModel

/// A task in a list, with the day for which it is shown.
public struct TaskSummary: Sendable, Hashable {
    /// Its number in the catalogue.
    public var id: Int64
    /// Its name in the record: "VI.3".
    public var key: String
    /// The document that orders it.
    public var document: TaskSource
    /// The path of headings above it; "" if none.
    public var section: String
    /// The order's own words.
    public var statement: String
    /// Who must do it, as the paper names them.
    public var lead: [String]
    /// Who must help.
    public var support: [String]
    /// To whom it is to be reported.
    public var reportTo: [String]
    /// What must come out of it, where the text says.
    public var product: String?
    /// How far the task may be relied on.
    public var grade: Grade
    /// The page on which it stands; nil where that is unknown.
    public var page: Int?
    /// Whether the document, read anew or corrected, no longer has it: somebody follows it.
    public var isGone: Bool
    /// The day for which it is shown; nil where it has none, not even an unknown one.
    public var day: TaskDay?
    /// On how many days it is due, or by how many deadlines without a day.
    public var dayCount: Int
}
