public import DocumentModel
import GRDB

extension Catalogue {
    /// A document without its pages: what is needed of many at once.
    ///
    /// - Throws: ``CatalogueError`` with the code `notFound` where there is none of that number.
    public func documentWithoutPages(_ id: Int64) throws(CatalogueError) -> ConvertedDocument {
        try read { database in
            let row = try database.row(
                """
                SELECT record, file, page_count, text_from, language, document.grade, sha256
                  FROM document JOIN original ON original.id = document.original
                  WHERE document.id = \(id)
                """)
            guard let row else { throw CatalogueError(.notFound, detail: "document \(id)") }
            return ConvertedDocument(
                source: SourceDescription(
                    file: row["file"], sha256: row["sha256"], pages: row["page_count"],
                    textFrom: TextOrigin(rawValue: row["text_from"]) ?? .text,
                    language: row["language"]),
                record: try StoredJSON.value(DirectiveRecord.self, from: row["record"]),
                grade: Grade(rawValue: row["grade"]) ?? .d, pages: [], made: [])
        }
    }
}
