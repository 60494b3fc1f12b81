/// A task with its days.
public struct FollowedTask: Sendable, Hashable {
    /// Its number in the catalogue.
    public var id: Int64
    /// Its document.
    public var document: Int64
    /// Its name in the record: "VI.3".
    public var key: String
    /// The order's words.
    public var statement: String
    /// Its days in order.
    public var days: [FollowedDay]
}
