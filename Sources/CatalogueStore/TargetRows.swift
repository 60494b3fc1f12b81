import DocumentModel
import GRDB

/// The targets of a record as rows: a target that is known by its words keeps its number and what
/// was measured.
struct TargetRows {
    private let record: DirectiveRecord
    private let document: Int64

    init(_ record: DirectiveRecord, document: Int64) {
        self.record = record
        self.document = document
    }

    func write(to database: Database) throws {
        try database.execute(
            literal: "UPDATE target SET gone = 1 WHERE document = \(document)")
        let statement = try database.cachedStatement(
            sql: """
                INSERT INTO target(document, key, position, statement, comparison, value, unit, due,
                    grade, page, gone)
                  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)
                  ON CONFLICT(document, key) DO UPDATE SET position = excluded.position,
                    statement = excluded.statement, due = excluded.due, grade = excluded.grade,
                    page = excluded.page, gone = 0
                """)
        for (position, target) in record.targets.enumerated() {
            try statement.execute(arguments: [
                document, target.key, position, target.statement, target.comparison.rawValue,
                target.value, target.unit, target.by?.description, target.grade.rawValue,
                target.evidence.first?.page,
            ])
        }
        try database.execute(
            literal: """
                DELETE FROM target WHERE document = \(document) AND gone = 1
                  AND NOT EXISTS (SELECT 1 FROM measure WHERE target = target.id)
                """)
    }
}
