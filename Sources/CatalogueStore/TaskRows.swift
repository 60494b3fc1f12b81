import DocumentModel
import GRDB

/// The tasks of a record as rows: a task that is known by its key keeps its number and follow-up.
struct TaskRows {
    private let record: DirectiveRecord
    private let document: Int64

    init(_ record: DirectiveRecord, document: Int64) {
        self.record = record
        self.document = document
    }

    func write(to database: Database) throws {
        try database.execute(
            literal: "UPDATE task SET gone = 1 WHERE document = \(document)")
        for (position, task) in record.tasks.enumerated() {
            let id = try write(task, position: position, to: database)
            try writeUnits(of: task, id: id, to: database)
            try writeDays(of: task, id: id, to: database)
        }
        // What nobody has followed goes; what somebody has stays to be seen.
        try database.execute(
            literal: """
                DELETE FROM occurrence WHERE version = 0 AND task IN
                  (SELECT id FROM task WHERE document = \(document) AND gone = 1)
                """)
        try database.execute(
            literal: """
                DELETE FROM task WHERE document = \(document) AND gone = 1
                  AND NOT EXISTS (SELECT 1 FROM occurrence WHERE task = task.id)
                """)
    }

    private func write(_ task: DirectiveTask, position: Int, to database: Database) throws -> Int64
    {
        let statement = try database.cachedStatement(
            sql: """
                INSERT INTO task(document, key, position, section, item, statement, product, grade,
                    page, gone)
                  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 0)
                  ON CONFLICT(document, key) DO UPDATE SET position = excluded.position,
                    section = excluded.section, item = excluded.item,
                    statement = excluded.statement, product = excluded.product,
                    grade = excluded.grade, page = excluded.page, gone = 0
                  RETURNING id
                """)
        let arguments: StatementArguments = [
            document, task.id, position, task.section, task.item, task.statement, task.product,
            task.grade.rawValue, task.evidence.first?.page,
        ]
        guard let id = try Int64.fetchOne(statement, arguments: arguments) else {
            throw CatalogueError(.failed, detail: "a task's row has no number")
        }
        return id
    }

    private func writeUnits(of task: DirectiveTask, id: Int64, to database: Database) throws {
        try database.cachedStatement(sql: "DELETE FROM task_unit WHERE task = ?")
            .execute(arguments: [id])
        let statement = try database.cachedStatement(
            sql: "INSERT INTO task_unit VALUES (?, ?, ?, ?, ?, ?)")
        func write(_ role: String, _ names: [String], _ units: [ResolvedUnit]) throws {
            for (position, name) in names.enumerated() {
                let resolved = position < units.count ? units[position].resolved : nil
                try statement.execute(arguments: [
                    id, role, position, name, resolved, (resolved ?? name).key,
                ])
            }
        }
        try write("lead", task.lead, task.leadUnits)
        try write("support", task.support, task.supportUnits)
        try write("report", task.reportTo, [])
    }

    private func writeDays(of task: DirectiveTask, id: Int64, to database: Database) throws {
        try database.cachedStatement(sql: "UPDATE occurrence SET gone = 1 WHERE task = ?")
            .execute(arguments: [id])
        let statement = try database.cachedStatement(
            sql: """
                INSERT INTO occurrence(task, slot, due, time, words, recurrence, gone)
                  VALUES (?, ?, ?, ?, ?, ?, 0)
                  ON CONFLICT(task, slot) DO UPDATE SET due = excluded.due, time = excluded.time,
                    words = excluded.words, recurrence = excluded.recurrence, gone = 0
                """)
        for day in task.dutyDays(from: record.date?.value) {
            try statement.execute(arguments: [
                id, day.slot, day.due?.description, day.deadline?.time, day.deadline?.text,
                day.deadline?.recurrence?.rawValue,
            ])
        }
        try database.cachedStatement(
            sql: "DELETE FROM occurrence WHERE task = ? AND gone = 1 AND version = 0"
        ).execute(arguments: [id])
    }
}
