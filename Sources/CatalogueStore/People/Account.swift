/// Somebody who may use the archive over the web.
public struct Account: Sendable, Hashable {
    /// Its number in the catalogue.
    public var id: Int64
    /// The name to sign in with, unique whatever its case and marks.
    public var name: String
    /// The name for people: "Nguyễn Văn An".
    public var displayName: String
    /// What the account may do.
    public var role: Role
    /// The hash of its password, as the room Credentials makes it.
    public var passwordHash: String
    /// Whether documents that are held because they are secret may be seen.
    public var seesSecret: Bool
    /// Whether it may not be used any more.
    public var isDisabled: Bool
    /// When it was made.
    public var created: Moment
}
