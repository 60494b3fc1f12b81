import DocumentModel
import FoundationEssentials
import GRDB

extension Catalogue {
    /// The file of a document.
    ///
    /// - Throws: ``CatalogueError`` with the code `notFound` where there is none of that number, or
    ///   it is held and not asked for.
    public func file(
        of document: Int64, includesHeld: Bool = false
    ) throws(CatalogueError) -> DocumentFile {
        try read { database in
            let row = try database.row(
                """
                SELECT file, page_count, version, held, sha256
                  FROM document JOIN original ON original.id = document.original
                  WHERE document.id = \(document)
                """)
            guard let row, includesHeld || row["held"] == false else {
                throw CatalogueError(.notFound, detail: "document \(document)")
            }
            return DocumentFile(
                name: row["file"], sha256: row["sha256"], pages: row["page_count"],
                version: row["version"], isHeld: row["held"])
        }
    }

    /// A page of a document; nil where it was not read.
    public func page(
        _ number: Int, of document: Int64
    ) throws(CatalogueError) -> DocumentPage? {
        try read { database in
            let words = try database.value(
                Data.self,
                "SELECT words FROM page WHERE document = \(document) AND number = \(number)")
            guard let words else { return nil }
            return DocumentPage(
                page: try PackedJSON.value(RestoredPage.self, from: words),
                corrections: try Self.corrections(of: document, in: database).words
                    .filter { $0.page == number })
        }
    }

    /// The first page from a number on, or back from it, that has a word which was read with doubts and
    /// that nobody has looked at; nil where there is none.
    public func doubtfulPage(
        of document: Int64, from start: Int = 1, backwards: Bool = false
    ) throws(CatalogueError) -> Int? {
        try read { database in
            let all = try database.values(
                Int.self, "SELECT number FROM page WHERE document = \(document) ORDER BY number")
            let numbers =
                backwards ? all.filter { $0 <= start }.reversed() : all.filter { $0 >= start }
            let corrections = try Self.corrections(of: document, in: database).words
            return try numbers.first { number in
                let words = try database.value(
                    Data.self,
                    "SELECT words FROM page WHERE document = \(document) AND number = \(number)")
                return try words.map { data in
                    try PackedJSON.value(RestoredPage.self, from: data)
                        .corrected(by: corrections).page.lines.contains { line in
                            line.words.contains {
                                Grade(certainty: $0.probability).isDoubtful
                            }
                        }
                } ?? false
            }
        }
    }
}
