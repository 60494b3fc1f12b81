/// Which entries of the log are asked for; nil asks nothing.
public struct AuditFilter: Sendable, Hashable {
    /// Whose, exactly.
    public var who: String?
    /// Which action.
    public var action: AuditAction?
    /// About which document.
    public var document: Int64?

    /// Creates a filter that lets all through.
    public init(who: String? = nil, action: AuditAction? = nil, document: Int64? = nil) {
        self.who = who
        self.action = action
        self.document = document
    }
}
