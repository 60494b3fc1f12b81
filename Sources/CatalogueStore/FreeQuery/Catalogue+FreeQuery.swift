import GRDB

extension Catalogue {
    /// Answers a query in SQL that somebody wrote themselves: one SELECT, which can change nothing
    /// and takes no more than it may.
    ///
    /// SQL sees every row: where the archive has documents that are held because they are secret,
    /// the query is refused unless `includesHeld` says that they may be seen. The limit on memory
    /// holds for all of SQLite while the query runs, so it is for a process of its own.
    ///
    /// The errors: `refused` where it is no such query, with what SQLite says; `limit` where it
    /// takes longer, or more memory, than it may.
    public func answer(
        _ query: String, limits: QueryLimits = QueryLimits(), includesHeld: Bool = false
    ) throws(CatalogueError) -> QueryResult {
        let held = try read { database in
            try database.value(Int.self, "SELECT count(*) FROM document WHERE held = 1") ?? 0
        }
        guard includesHeld || held == 0 else {
            throw CatalogueError(.refused, detail: "the archive holds secret documents")
        }
        do {
            var configuration = Self.configuration(.person)
            configuration.readonly = true
            // A connection of its own, for which nothing but this is allowed any more.
            let queue = try DatabaseQueue(
                path: DatabaseName.text(of: path), configuration: configuration)
            return try queue.unsafeRead { database in
                guard let connection = database.sqliteConnection else {
                    throw CatalogueError(.failed)
                }
                var handle = FreeQueryHandle(on: connection, limits: limits)
                return try handle.answer(query)
            }
        } catch {
            throw CatalogueError(error)
        }
    }
}
