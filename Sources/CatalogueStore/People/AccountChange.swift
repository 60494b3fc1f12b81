/// What is to become of an account; nil leaves a thing as it is.
public struct AccountChange: Sendable, Hashable {
    /// The name for people.
    public var displayName: String?
    /// What it may do.
    public var role: Role?
    /// The hash of a new password; ends the account's sessions.
    public var passwordHash: String?
    /// Whether it may see secret documents.
    public var seesSecret: Bool?
    /// Whether it may not be used any more; true ends its sessions.
    public var isDisabled: Bool?

    /// Creates a change of nothing.
    public init() {}
}
