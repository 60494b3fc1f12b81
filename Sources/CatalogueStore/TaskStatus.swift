/// How far a task is.
public enum TaskStatus: String, Sendable, Hashable, Codable, CaseIterable {
    /// Chưa thực hiện.
    case open
    /// Đang thực hiện.
    case ongoing
    /// Hoàn thành.
    case done
}
