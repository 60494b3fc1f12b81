import GRDB

extension Catalogue {
    /// The documents in which a word stands that was read alike and restored alike, in order: such a
    /// word is on one of their pages, perhaps corrected since.
    ///
    /// - Parameters:
    ///   - text: The restored word; none is found where it has no letter and no digit.
    ///   - raw: What was read.
    ///   - includesHeld: Whether documents that are held because they are secret are looked into.
    /// - Returns: Their numbers.
    /// - Throws: ``CatalogueError``.
    public func documents(
        withWord text: String, readAs raw: String, includesHeld: Bool = false
    ) throws(CatalogueError) -> [Int64] {
        guard let term = SearchTerm(text, isPrefix: false) else { return [] }
        return try read { database in
            let found = try IndexSearch(database).rows(of: .documents, matching: term.quoted)
            return try found.prefix(found.count).filter { id in
                try database.value(
                    Bool.self,
                    """
                    SELECT EXISTS (SELECT 1 FROM page JOIN document ON document.id = page.document
                      WHERE page.document = \(id) AND (held = 0 OR \(includesHeld))
                        AND instr(raw, \(raw)) > 0 AND instr(restored, \(text)) > 0)
                    """) ?? false
            }
        }
    }
}
