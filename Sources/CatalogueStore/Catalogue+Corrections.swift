public import DocumentModel
import FoundationEssentials
import GRDB

extension Catalogue {
    /// What people corrected in a document, as it stands in force.
    public func corrections(of document: Int64) throws(CatalogueError) -> Corrections {
        try read { try Self.corrections(of: document, in: $0) }
    }

    static func corrections(of document: Int64, in database: Database) throws -> Corrections {
        let words = try database.rows(
            """
            SELECT page, line, word, before, after, box FROM word_correction
              WHERE document = \(document) ORDER BY page, line, word
            """)
        let fields = try database.rows(
            """
            SELECT field, value FROM field_correction WHERE document = \(document)
              ORDER BY field
            """)
        return Corrections(
            words: try words.map { row in
                WordCorrection(
                    page: row["page"], line: row["line"], word: row["word"],
                    before: row["before"], after: row["after"],
                    box: try (row["box"] as String?).map {
                        try StoredJSON.value(PageBox.self, from: Data($0.utf8))
                    })
            },
            fields: fields.compactMap { row in
                RecordField(rawValue: row["field"]).map { FieldCorrection($0, row["value"]) }
            })
    }
}
