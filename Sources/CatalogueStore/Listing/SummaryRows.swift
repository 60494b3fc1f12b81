import DocumentModel
import GRDB

/// Fetches what lists show of the rows that were chosen.
struct SummaryRows {
    let database: Database
    private let today: CivilDate?

    /// Fetches with a day from which it is reckoned what is overdue; nil where no days are fetched.
    init(_ database: Database, today: CivilDate? = nil) {
        self.database = database
        self.today = today
    }

    /// A document; nil where it is gone.
    func document(_ id: Int64) throws -> DocumentSummary? {
        try database.row(
            """
            SELECT id, version, number, kind, issuer, date, title, signer, grade, warnings,
                page_count, file, held, accepted_by,
                (SELECT stored_at FROM original WHERE original.id = document.original) AS stored_at,
                (SELECT count(*) FROM task WHERE document = document.id) AS tasks
              FROM document WHERE id = \(id)
            """
        ).map { row in
            DocumentSummary(
                id: row["id"], version: row["version"], number: row["number"], kind: row["kind"],
                issuer: row["issuer"], date: Self.date(row["date"]), title: row["title"],
                signer: row["signer"], grade: Self.grade(row["grade"]), warnings: row["warnings"],
                pages: row["page_count"], tasks: row["tasks"], file: row["file"],
                kept: Moment(text: row["stored_at"]) ?? Moment(seconds: 0),
                isHeld: row["held"], acceptedBy: row["accepted_by"])
        }
    }

    /// The document of a task or a target.
    func source(_ id: Int64) throws -> TaskSource {
        let row = try database.row(
            "SELECT number, kind, issuer, date, title FROM document WHERE id = \(id)")
        return TaskSource(
            id: id, number: row?["number"], kind: row?["kind"], issuer: row?["issuer"],
            date: Self.date(row?["date"]), title: row?["title"])
    }

    /// A task with the day at a place among its days; nil where it is gone.
    func task(_ id: Int64, onDay place: Int?) throws -> TaskSummary? {
        let row = try database.row(
            """
            SELECT document, key, section, statement, product, grade, page, gone,
                (SELECT count(*) FROM occurrence WHERE task = task.id) AS days
              FROM task WHERE id = \(id)
            """)
        guard let row else { return nil }
        let units = try database.rows(
            "SELECT role, name FROM task_unit WHERE task = \(id) ORDER BY position")
        func names(_ role: String) -> [String] {
            units.filter { $0["role"] == role }.map { $0["name"] }
        }
        return TaskSummary(
            id: id, key: row["key"], document: try source(row["document"]),
            section: row["section"], statement: row["statement"], lead: names("lead"),
            support: names("support"), reportTo: names("report"), product: row["product"],
            grade: Self.grade(row["grade"]), page: row["page"], isGone: row["gone"],
            day: try place.flatMap { try day(at: $0, of: id) }, dayCount: row["days"])
    }

    private func day(at place: Int, of task: Int64) throws -> TaskDay? {
        try database.row(
            """
            SELECT id, slot, due, time, words, recurrence, status, percent, note, version, gone
              FROM occurrence WHERE task = \(task) ORDER BY due IS NULL, due, id
              LIMIT 1 OFFSET \(place)
            """
        ).map(day)
    }

    /// All the days of a task in order.
    func days(of task: Int64) throws -> [TaskDay] {
        try database.rows(
            """
            SELECT id, slot, due, time, words, recurrence, status, percent, note, version, gone
              FROM occurrence WHERE task = \(task) ORDER BY due IS NULL, due, id
            """
        ).map(day)
    }

    private func day(_ row: Row) -> TaskDay {
        let due = Self.date(row["due"])
        let status = TaskStatus(rawValue: row["status"]) ?? .open
        return TaskDay(
            id: row["id"], slot: row["slot"], due: due, time: row["time"], words: row["words"],
            recurrence: (row["recurrence"] as String?).flatMap(Deadline.Recurrence.init),
            status: status, isOverdue: isOverdue(due, status),
            percent: row["percent"], note: row["note"], version: row["version"],
            isGone: row["gone"])
    }

    private func isOverdue(_ due: CivilDate?, _ status: TaskStatus) -> Bool {
        guard let due, let today else { return false }
        return due < today && status != .done
    }

    static func date(_ text: String?) -> CivilDate? { text.flatMap { CivilDate($0) } }

    static func grade(_ text: String) -> Grade { Grade(rawValue: text) ?? .d }
}
