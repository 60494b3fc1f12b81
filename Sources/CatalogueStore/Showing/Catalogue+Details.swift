public import DocumentModel
import FoundationEssentials
import GRDB

extension Catalogue {
    /// The documents that somebody means by a text: a number of the catalogue ("12"), or number and
    /// symbol ("07/KH-SXD", marks optional), oldest first.
    public func documents(
        meantBy text: String, includesHeld: Bool = false
    ) throws(CatalogueError) -> [Int64] {
        try read { database in
            if let id = Int64(text) {
                return try database.values(
                    Int64.self,
                    "SELECT id FROM document WHERE id = \(id) AND (held = 0 OR \(includesHeld))")
            }
            let ids = try IndexSearch(database).documents(numberedExactly: [text])
            return try ids.filter { id in
                let isHeld = try database.value(
                    Bool.self, "SELECT held FROM document WHERE id = \(id)")
                return includesHeld || isHeld == false
            }
        }
    }

    /// All that is known of a document; the error `notFound` where there is none of that number, or
    /// it is held and not asked for.
    public func details(
        of id: Int64, includesHeld: Bool = false, today: CivilDate
    ) throws(CatalogueError) -> DocumentDetails {
        try read { database in
            let rows = SummaryRows(database, today: today)
            let head = try database.row(
                """
                SELECT record, made, text_from, kept_at, changed_at, original, sha256
                  FROM document JOIN original ON original.id = document.original
                  WHERE document.id = \(id)
                """)
            guard let head, let summary = try rows.document(id), includesHeld || !summary.isHeld
            else { throw CatalogueError(.notFound, detail: "\(id)") }
            try ContentDigests(database).check(document: id)
            return DocumentDetails(
                summary: summary,
                record: try StoredJSON.value(DirectiveRecord.self, from: head["record"]),
                made: try StoredJSON.value([ProcessingStep].self, from: head["made"]),
                sha256: head["sha256"],
                textFrom: TextOrigin(rawValue: head["text_from"]) ?? .text,
                keptAt: head["kept_at"], changedAt: head["changed_at"],
                places: try Self.places(of: head["original"], in: database),
                tasks: try Self.tasks(of: id, rows: rows, in: database),
                targets: try rows.targets(of: id),
                references: try rows.references(of: id, includesHeld: includesHeld),
                citedBy: try summary.number.map {
                    try rows.citations(of: $0, includesHeld: includesHeld)
                        .filter { $0.citing.id != id }
                } ?? [],
                edits: try Self.edits(of: id, in: database))
        }
    }

    private static func places(
        of original: Int64, in database: Database
    ) throws -> [DocumentDetails.Place] {
        try database.rows(
            "SELECT path, offered_at FROM source WHERE original = \(original) ORDER BY id"
        ).map { DocumentDetails.Place(path: $0["path"], offeredAt: $0["offered_at"]) }
    }

    private static func tasks(
        of document: Int64, rows: SummaryRows, in database: Database
    ) throws -> [DocumentDetails.Task] {
        try database.values(
            Int64.self,
            "SELECT id FROM task WHERE document = \(document) ORDER BY gone, position, id"
        ).compactMap { id in
            let days = try rows.days(of: id)
            let shown = days.firstIndex { $0.status != .done } ?? days.indices.last
            return try rows.task(id, onDay: shown).map {
                DocumentDetails.Task(summary: $0, days: days)
            }
        }
    }

    private static func edits(
        of document: Int64, in database: Database
    ) throws -> [DocumentDetails.Edit] {
        try database.rows(
            """
            SELECT made_at, made_by, subject, place, before, after, note FROM edit
              WHERE document = \(document) ORDER BY id
            """
        ).map { row in
            DocumentDetails.Edit(
                madeAt: row["made_at"], madeBy: row["made_by"], subject: row["subject"],
                place: row["place"], before: row["before"], after: row["after"], note: row["note"])
        }
    }
}

extension Catalogue {
    /// The texts of a document's pages in order, with what people corrected.
    public func pageTexts(of document: Int64) throws(CatalogueError) -> [String] {
        try read { database in
            try ContentDigests(database).check(document: document)
            return try database.values(
                String.self,
                """
                SELECT ifnull(human, restored) FROM page WHERE document = \(document)
                  ORDER BY number
                """)
        }
    }
}
