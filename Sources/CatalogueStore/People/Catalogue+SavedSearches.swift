import GRDB

extension Catalogue {
    /// So many searches may one keep.
    public static let mostSavedSearches = 200

    /// Keeps a search, in place of the one of the same owner and name.
    ///
    /// - Throws: ``CatalogueError`` with the code `refused` and the ``PeopleRefusal`` `length` or
    ///   `tooMany`.
    public func save(_ search: SavedSearch) throws(CatalogueError) {
        try change { database in
            try database.execute(
                literal: """
                    INSERT INTO saved_search(owner, name, view, query)
                      VALUES (\(try search.owner.ofLength(1...200)),
                        \(try search.name.ofLength(1...100)), \(search.view.rawValue),
                        \(try search.query.ofLength(0...2000)))
                      ON CONFLICT(owner, name) DO UPDATE SET view = excluded.view,
                        query = excluded.query
                    """)
            let count = try database.value(
                Int.self, "SELECT count(*) FROM saved_search WHERE owner = \(search.owner)")
            guard count ?? 0 <= Self.mostSavedSearches else { throw PeopleRefusal.tooMany.error }
        }
    }

    /// The searches that somebody keeps, by name.
    public func savedSearches(of owner: String) throws(CatalogueError) -> [SavedSearch] {
        try read { database in
            try database.rows(
                "SELECT * FROM saved_search WHERE owner = \(owner) ORDER BY name"
            ).map { row in
                SavedSearch(
                    owner: row["owner"], name: row["name"],
                    view: SavedSearch.View(rawValue: row["view"]) ?? .documents,
                    query: row["query"])
            }
        }
    }

    /// Removes a search that somebody keeps.
    ///
    /// - Throws: ``CatalogueError`` with the code `notFound` where there is none of that name.
    public func removeSavedSearch(
        named name: String, of owner: String
    ) throws(CatalogueError) {
        try change { database in
            try database.execute(
                literal: "DELETE FROM saved_search WHERE owner = \(owner) AND name = \(name)")
            guard database.changesCount == 1 else {
                throw CatalogueError(.notFound, detail: "saved search")
            }
        }
    }
}
