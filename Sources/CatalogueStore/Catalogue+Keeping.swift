import DocumentModel
import FoundationEssentials
import GRDB

extension Catalogue {
    /// Keeps what is known of a document, in place of what was known of it before; the follow-up of
    /// its tasks, its measured values and its corrections stay.
    ///
    /// Its text is found at once: the index changes with the rows.
    ///
    /// - Returns: The document's number in the catalogue, the same as before where it was known.
    func keep(
        _ document: KeptDocument, original: Int64, at moment: Moment, in database: Database
    ) throws -> Int64 {
        let id =
            try Row.fetchOne(
                database, sql: "SELECT id FROM document WHERE original = ?", arguments: [original]
            )?["id"] as Int64?
        if let id { try SearchIndex(database).remove(document: id) }
        let kept = try DocumentRows(document, original: original, at: moment)
            .write(replacing: id, to: database)
        try ReviewCounts(
            document.converted.record, pages: document.converted.pages,
            corrections: Self.corrections(of: kept, in: database).words
        ).write(of: kept, to: database)
        try SearchIndex(database).add(document: kept)
        return kept
    }
}
