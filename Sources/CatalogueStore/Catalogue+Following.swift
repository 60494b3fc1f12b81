import GRDB

extension Catalogue {
    /// A task with the days on which it is due.
    ///
    /// - Throws: ``CatalogueError`` with the code `notFound` where there is none of that number.
    public func followedTask(_ id: Int64) throws(CatalogueError) -> FollowedTask {
        try read { database in
            guard
                let task = try database.row(
                    "SELECT id, document, key, statement FROM task WHERE id = \(id)")
            else { throw CatalogueError(.notFound, detail: "task \(id)") }
            let days = try database.rows(
                """
                SELECT * FROM occurrence WHERE task = \(id)
                  ORDER BY due IS NULL, due, slot
                """)
            return FollowedTask(
                id: id, document: task["document"], key: task["key"],
                statement: task["statement"], days: days.map(Self.day))
        }
    }

    private static func day(_ row: Row) -> FollowedDay {
        FollowedDay(
            id: row["id"], due: row["due"], words: row["words"],
            status: TaskStatus(rawValue: row["status"]) ?? .open, percent: row["percent"],
            note: row["note"], version: row["version"], changedAt: row["changed_at"],
            changedBy: row["changed_by"])
    }

    /// Changes how far a task is on one of its days, and says so in the history.
    ///
    /// A task that is done is done to 100 per cent, and one that is done to 100 is done.
    ///
    /// - Throws: ``CatalogueError`` with the code `conflict` where somebody else has changed it since
    ///   it was fetched.
    public func follow(
        _ day: FollowedDay, of task: FollowedTask, _ change: FollowUp, by editor: Editor
    ) throws(CatalogueError) {
        var new = day
        new.status = change.status ?? (change.percent.map(Self.status(ofPercent:)) ?? day.status)
        new.percent = change.percent ?? Self.percent(of: new.status, before: day)
        if let note = change.note { new.note = note.isEmpty ? nil : note }
        try self.change { [new] database in
            try database.execute(
                literal: """
                    UPDATE occurrence SET status = \(new.status.rawValue), percent = \(new.percent),
                        note = \(new.note), version = version + 1,
                        changed_at = \(editor.moment.text), changed_by = \(editor.name)
                      WHERE id = \(day.id) AND version = \(day.version)
                    """)
            guard database.changesCount == 1 else {
                throw CatalogueError(.conflict, detail: "task \(task.id)")
            }
            try Self.add(
                Edit(
                    .task, document: task.document,
                    place: "\(task.id)" + (day.due.map { " \($0)" } ?? ""),
                    before: Self.text(of: day), after: Self.text(of: new), note: new.note),
                by: editor, to: database)
        }
    }

    private static func status(ofPercent percent: Int) -> TaskStatus {
        switch percent {
        case ...0: .open
        case 100...: .done
        default: .ongoing
        }
    }

    private static func percent(of status: TaskStatus, before day: FollowedDay) -> Int {
        switch status {
        case .open: 0
        case .ongoing: day.percent == 100 ? 0 : day.percent
        case .done: 100
        }
    }

    private static func text(of day: FollowedDay) -> String {
        "\(day.status.rawValue) \(day.percent) %"
    }

    /// Keeps a value that was measured for a target, and says so in the history.
    ///
    /// - Throws: ``CatalogueError`` with the code `notFound` where there is no such target.
    public func measure(
        target: Int64, date: String, value: Double, note: String?, by editor: Editor
    ) throws(CatalogueError) {
        try change { database in
            guard
                let document = try database.value(
                    Int64.self, "SELECT document FROM target WHERE id = \(target)")
            else { throw CatalogueError(.notFound, detail: "target \(target)") }
            try database.execute(
                literal: """
                    INSERT INTO measure(target, date, value, note, made_at, made_by)
                      VALUES (\(target), \(date), \(value), \(note), \(editor.moment.text),
                        \(editor.name))
                    """)
            try Self.add(
                Edit(
                    .target, document: document, place: "\(target) \(date)", after: "\(value)",
                    note: note), by: editor, to: database)
        }
    }
}
