import DocumentModel
import FoundationEssentials
import GRDB

extension Catalogue {
    /// A document with all its pages.
    ///
    /// - Throws: ``CatalogueError`` with the code `notFound` where there is none of that number,
    ///   `damaged` where it is not as it was kept.
    public func document(_ id: Int64) throws(CatalogueError) -> StoredDocument {
        try read { try Self.document(id, in: $0) }
    }

    static func document(_ id: Int64, in database: Database) throws -> StoredDocument {
        guard
            let row = try database.row(
                """
                SELECT document.*, sha256 FROM document
                  JOIN original ON original.id = document.original WHERE document.id = \(id)
                """)
        else { throw CatalogueError(.notFound, detail: "document \(id)") }
        try ContentDigests(database).check(document: id)
        let pages = try database.values(
            Data.self, "SELECT words FROM page WHERE document = \(id) ORDER BY number")
        return StoredDocument(
            id: id, version: row["version"],
            converted: ConvertedDocument(
                source: SourceDescription(
                    file: row["file"], sha256: row["sha256"], pages: row["page_count"],
                    textFrom: TextOrigin(rawValue: row["text_from"]) ?? .text,
                    language: row["language"]),
                record: try StoredJSON.value(DirectiveRecord.self, from: row["record"]),
                grade: Grade(rawValue: row["grade"]) ?? .d,
                pages: try pages.map { try PackedJSON.value(RestoredPage.self, from: $0) },
                made: try StoredJSON.value([ProcessingStep].self, from: row["made"])),
            corrections: try corrections(of: id, in: database),
            fingerprint: row["fingerprint"], isHeld: row["held"])
    }
}
