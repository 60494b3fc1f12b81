import DocumentModel
import GRDB

extension SummaryRows {
    /// What a document cites, in the order of its text.
    func references(of document: Int64, includesHeld: Bool) throws -> [ReferenceSummary] {
        let source = try source(document)
        return try database.rows(
            """
            SELECT number, number_key, kind, date, issuer, role, grade, page
              FROM reference WHERE document = \(document) ORDER BY position
            """
        ).map { try reference($0, from: source, includesHeld: includesHeld) }
    }

    /// The citations of a number, the newest citing document first.
    func citations(of number: String, includesHeld: Bool) throws -> [ReferenceSummary] {
        try citationRows(of: number, includesHeld: includesHeld)
            .sorted { $0.place < $1.place }
            .compactMap { try citation($0, includesHeld: includesHeld) }
    }

    /// Where the citations of a number are, in no order.
    func citationRows(of number: String, includesHeld: Bool) throws -> [CitationRow] {
        try database.rows(
            """
            SELECT reference.document, position, document.date
              FROM reference JOIN document ON document.id = reference.document
              WHERE reference.number_key = \(Reference.normalized(number))
                AND (held = 0 OR \(includesHeld))
            """
        ).map { row in
            CitationRow(
                document: row["document"], position: row["position"], date: Self.date(row["date"]))
        }
    }

    /// A citation in a list; nil where it is gone.
    func citation(_ citation: CitationRow, includesHeld: Bool) throws -> ReferenceSummary? {
        try database.row(
            """
            SELECT number, number_key, kind, date, issuer, role, grade, page FROM reference
              WHERE document = \(citation.document) AND position = \(citation.position)
            """
        ).map {
            try reference($0, from: try source(citation.document), includesHeld: includesHeld)
        }
    }

    private func reference(
        _ row: Row, from source: TaskSource, includesHeld: Bool
    ) throws -> ReferenceSummary {
        let number: String = row["number_key"]
        let date = Self.date(row["date"])
        let cited = try database.values(
            Int64.self,
            """
            SELECT id FROM document WHERE number_key = \(number) AND id <> \(source.id)
              AND (\(date == nil) OR date IS NULL OR date = \(date?.description))
              AND (held = 0 OR \(includesHeld)) ORDER BY id
            """)
        return ReferenceSummary(
            citing: source, number: row["number"], kind: row["kind"], date: date,
            issuer: row["issuer"], role: Reference.Role(rawValue: row["role"]) ?? .cites,
            grade: Self.grade(row["grade"]), page: row["page"], cited: cited)
    }
}
