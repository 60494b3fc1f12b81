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
