public import DocumentModel

/// A day on which a task is due, with how far it is done.
public struct TaskDay: Sendable, Hashable {
    /// Its number in the catalogue.
    public var id: Int64
    /// The day, or "#1" for the second deadline without one.
    public var slot: String
    /// The day; nil where none is known.
    public var due: CivilDate?
    /// The time of day: "17:00".
    public var time: String?
    /// The paper's words: "trước ngày 15/6".
    public var words: String?
    /// How often it falls due.
    public var recurrence: Deadline.Recurrence?
    /// How far it is done, as somebody has said.
    public var status: TaskStatus
    /// Whether it is not done and the day has passed.
    public var isOverdue: Bool
    /// How much is done, 0 … 100.
    public var percent: Int
    /// What somebody has noted.
    public var note: String?
    /// How often it was changed; 0: nobody has followed it yet.
    public var version: Int
    /// Whether the document no longer has it: somebody follows it.
    public var isGone: Bool

    /// Creates a day.
    public init(
        id: Int64, slot: String, due: CivilDate? = nil, time: String? = nil, words: String? = nil,
        recurrence: Deadline.Recurrence? = nil, status: TaskStatus, isOverdue: Bool, percent: Int,
        note: String? = nil, version: Int, isGone: Bool
    ) {
        self.id = id
        self.slot = slot
        self.due = due
        self.time = time
        self.words = words
        self.recurrence = recurrence
        self.status = status
        self.isOverdue = isOverdue
        self.percent = percent
        self.note = note
        self.version = version
        self.isGone = isGone
    }
}
