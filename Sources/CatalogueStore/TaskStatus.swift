/// How far a task is done on one of its days, as somebody has said.
public enum TaskStatus: String, Sendable, Hashable, Codable, CaseIterable {
    /// Nobody has begun, or nobody has said so.
    case open
    /// It is being done.
    case ongoing
    /// It is done.
    case done
}
