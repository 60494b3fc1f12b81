/// A task on one of the days on which it is due, as it is followed.
public struct FollowedDay: Sendable, Hashable {
    /// The day's number in the catalogue.
    public var id: Int64
    /// The day, ISO 8601; nil where none is known.
    public var due: String?
    /// The deadline's words.
    public var words: String?
    /// How far it is.
    public var status: TaskStatus
    /// How much of it is done, 0 … 100.
    public var percent: Int
    /// What was said about it.
    public var note: String?
    /// Counts the changes.
    public var version: Int
    /// When it was last changed, and by whom.
    public var changed: (at: String, by: String)? {
        changedAt.flatMap { at in changedBy.map { (at, $0) } }
    }
    var changedAt: String?
    var changedBy: String?
}
