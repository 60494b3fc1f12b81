import DocumentModel
import FoundationEssentials
import GRDB

extension Catalogue {
    /// What is known of a page of a file besides its text.
    ///
    /// - Parameters:
    ///   - number: The page, from 1.
    ///   - sha256: The file, by the SHA-256 of its bytes.
    /// - Returns: nil where the file was taken in, but is no document yet.
    /// - Throws: A ``CatalogueError``; with the code `notFound` where the file is not known, or its
    ///   document has no such page.
    public func place(
        ofPage number: Int, of sha256: String
    ) throws(CatalogueError) -> PagePlace? {
        try read { database in
            let row = try database.row(
                """
                SELECT document.id AS document, document.held, page.origin, page.words
                  FROM original LEFT JOIN document ON document.original = original.id
                    LEFT JOIN page ON page.document = document.id AND page.number = \(number)
                  WHERE original.sha256 = \(sha256)
                """)
            guard let row else { throw CatalogueError(.notFound, detail: "the file \(sha256)") }
            guard row["document"] as Int64? != nil else { return nil }
            guard let origin = (row["origin"] as String?).flatMap(TextOrigin.init),
                let words = row["words"] as Data?
            else { throw CatalogueError(.notFound, detail: "page \(number)") }
            let page = try PackedJSON.value(PlacedPage.self, from: words)
            return PagePlace(origin: origin, geometry: page.geometry, isHeld: row["held"])
        }
    }
}

/// Of a ``RestoredPage`` only what its boxes refer to.
private struct PlacedPage: Decodable {
    var geometry: PageGeometry?
}
