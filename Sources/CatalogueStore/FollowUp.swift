/// How far a task is.
public enum TaskStatus: String, Sendable, Hashable, Codable, CaseIterable {
    /// Chưa thực hiện.
    case open
    /// Đang thực hiện.
    case ongoing
    /// Hoàn thành.
    case done
}

/// What changes of a task on one of its days; what is nil stays as it is.
public struct FollowUp: Sendable, Hashable {
    /// How far it is.
    public var status: TaskStatus?
    /// How much of it is done, 0 … 100.
    public var percent: Int?
    /// What is to be said about it; "" takes it away.
    public var note: String?

    /// Creates a change.
    public init(status: TaskStatus? = nil, percent: Int? = nil, note: String? = nil) {
        self.status = status
        self.percent = percent
        self.note = note
    }
}

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
