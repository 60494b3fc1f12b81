import DocumentModel
import GRDB

extension SummaryRows {
    /// The targets of a document in order, each with what was last measured.
    func targets(of document: Int64) throws -> [TargetSummary] {
        let source = try source(document)
        return try database.rows(
            """
            SELECT id, statement, comparison, value, unit, due, grade, page, gone
              FROM target WHERE document = \(document) ORDER BY position, id
            """
        ).map { row in
            TargetSummary(
                id: row["id"], document: source, statement: row["statement"],
                comparison: Target.Comparison(rawValue: row["comparison"]) ?? .exactly,
                value: row["value"], unit: row["unit"], due: Self.date(row["due"]),
                grade: Self.grade(row["grade"]), page: row["page"], isGone: row["gone"],
                measure: try lastMeasure(of: row["id"]))
        }
    }

    private func lastMeasure(of target: Int64) throws -> TargetSummary.Measure? {
        let row = try database.row(
            """
            SELECT date, value, note FROM measure WHERE target = \(target)
              ORDER BY date DESC, id DESC LIMIT 1
            """)
        guard let row, let date = Self.date(row["date"]) else { return nil }
        return TargetSummary.Measure(date: date, value: row["value"], note: row["note"])
    }
}
