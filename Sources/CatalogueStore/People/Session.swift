/// Somebody who has signed in.
public struct Session: Sendable, Hashable {
    /// The digest of the secret that the browser has.
    public var digest: String
    /// Whose it is.
    public var account: Account
    /// When it began.
    public var created: Moment
    /// When it was last used, to the minute.
    public var lastSeen: Moment
    /// When it ends by itself.
    public var expires: Moment
    /// The address that it was opened from; nil where that is not known.
    public var address: String?
}
