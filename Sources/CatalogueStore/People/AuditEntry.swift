/// An entry of the log of who did what; it is never changed.
public struct AuditEntry: Sendable, Hashable {
    /// Its number; a later one has a higher.
    public var id: Int64
    /// When.
    public var moment: Moment
    /// Who: an account, a token's label, or a name that somebody tried.
    public var who: String
    /// Where from; nil where that is not known.
    public var address: String?
    /// What.
    public var action: AuditAction
    /// The document that it was about; nil for none.
    public var document: Int64?
    /// What else is to be said; "" for nothing.
    public var detail: String
}
