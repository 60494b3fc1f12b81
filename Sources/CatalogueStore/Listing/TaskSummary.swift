public import DocumentModel

/// A task in a list, with the day for which it is shown.
public struct TaskSummary: Sendable, Hashable {
    /// Its number in the catalogue.
    public var id: Int64
    /// Its name in the record: "VI.3".
    public var key: String
    /// The document that orders it.
    public var document: TaskSource
    /// The path of headings above it; "" if none.
    public var section: String
    /// The order's own words.
    public var statement: String
    /// Who must do it, as the paper names them.
    public var lead: [String]
    /// Who must help.
    public var support: [String]
    /// To whom it is to be reported.
    public var reportTo: [String]
    /// What must come out of it, where the text says.
    public var product: String?
    /// How far the task may be relied on.
    public var grade: Grade
    /// The page on which it stands; nil where that is unknown.
    public var page: Int?
    /// Whether the document, read anew or corrected, no longer has it: somebody follows it.
    public var isGone: Bool
    /// The day for which it is shown; nil where it has none, not even an unknown one.
    public var day: TaskDay?
    /// On how many days it is due, or by how many deadlines without a day.
    public var dayCount: Int
}

/// The document of a task or a target.
public struct TaskSource: Sendable, Hashable {
    /// Its number in the catalogue.
    public var id: Int64
    /// Number and symbol.
    public var number: String?
    /// The kind by name.
    public var kind: String?
    /// The issuing body.
    public var issuer: String?
    /// The date in the dateline.
    public var date: CivilDate?
    /// The abstract.
    public var title: String?
}

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
