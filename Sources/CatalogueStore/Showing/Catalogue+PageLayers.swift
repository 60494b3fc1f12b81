import DocumentModel
import FoundationEssentials
import GRDB

extension Catalogue {
    /// A page of a document with all its layers.
    ///
    /// - Parameters:
    ///   - number: The page, from 1.
    ///   - document: The document.
    ///   - includesHeld: Whether it may be of a document that is held because it is secret.
    /// - Returns: The page.
    /// - Throws: ``CatalogueError`` with the code `notFound` where there is no such page, or its
    ///   document is held and not asked for.
    public func pageLayers(
        _ number: Int, of document: Int64, includesHeld: Bool = false
    ) throws(CatalogueError) -> PageLayers {
        try read { database in
            let row = try database.row(
                """
                SELECT version, held, page_count, raw, human, words
                  FROM document JOIN page ON page.document = document.id
                  WHERE document.id = \(document) AND page.number = \(number)
                    AND (held = 0 OR \(includesHeld))
                """)
            guard let row else {
                throw CatalogueError(.notFound, detail: "page \(number) of document \(document)")
            }
            let corrections = try Self.corrections(of: document, in: database)
            return PageLayers(
                version: row["version"], isHeld: row["held"], pageCount: row["page_count"],
                rawText: row["raw"], humanText: row["human"],
                restored: try PackedJSON.value(RestoredPage.self, from: row["words"]),
                corrections: Corrections(words: corrections.words.filter { $0.page == number }))
        }
    }
}
