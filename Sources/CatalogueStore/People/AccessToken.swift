/// What lets a program in instead of a person.
public struct AccessToken: Sendable, Hashable {
    /// Its number in the catalogue.
    public var id: Int64
    /// What it is for, as somebody has said.
    public var label: String
    /// The name of the account that it acts for; nil where the archive has one user.
    public var owner: String?
    /// What it may do.
    public var scopes: Set<TokenScope>
    /// The query of a calendar; nil where it is for none.
    public var query: String?
    /// When it was made.
    public var created: Moment
    /// When it ends by itself; nil for never.
    public var expires: Moment?
    /// When it was last used, to the minute.
    public var lastUsed: Moment?
    /// When somebody took it back.
    public var revoked: Moment?

    /// Whether it lets in at a moment.
    public func isValid(at moment: Moment = .now) -> Bool {
        revoked == nil && expires.map { moment < $0 } ?? true
    }
}
