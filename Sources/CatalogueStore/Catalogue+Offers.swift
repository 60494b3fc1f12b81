import GRDB

extension Catalogue {
    /// Takes in a file whose bytes are in the store: once for each place, and to be read once for
    /// all places with the same bytes.
    ///
    /// The settings say how it is to be read, as JSON; they are given back with its job.
    public func offer(
        _ file: OfferedFile, settings: String, at moment: Moment = .now
    ) throws(CatalogueError) -> Offer {
        try change { database in
            try database.execute(
                literal: "DELETE FROM source WHERE path = \(file.path) AND original IS NULL")
            let known = try database.value(
                Int64.self, "SELECT id FROM original WHERE sha256 = \(file.sha256)")
            if let known {
                let first = try database.value(
                    String.self,
                    "SELECT path FROM source WHERE original = \(known) ORDER BY id LIMIT 1")
                try database.execute(
                    literal: """
                        INSERT INTO source(path, original, offered_at)
                          VALUES (\(file.path), \(known), \(moment.text)) ON CONFLICT DO NOTHING
                        """)
                let isNew = database.changesCount > 0
                return isNew ? first.map { .duplicate(of: $0) } ?? .known : .known
            }
            let original = try Self.add(file, at: moment, to: database)
            try database.execute(
                literal: """
                    INSERT INTO source(path, original, offered_at)
                      VALUES (\(file.path), \(original), \(moment.text))
                    """)
            try database.execute(
                literal: """
                    INSERT INTO job(original, settings, state, queued_at)
                      VALUES (\(original), \(settings), 'waiting', \(moment.text))
                    """)
            return .queued
        }
    }

    /// Keeps in mind a file that could not be taken in, so that nothing offered is lost sight of.
    public func refuse(
        path: String, reason: String, detail: String, at moment: Moment = .now
    ) throws(CatalogueError) {
        try change { database in
            try database.execute(
                literal: """
                    INSERT INTO source(path, reason, detail, offered_at)
                      VALUES (\(path), \(reason), \(detail), \(moment.text))
                      ON CONFLICT(path, ifnull(original, 0)) DO UPDATE SET
                        reason = excluded.reason, detail = excluded.detail,
                        offered_at = excluded.offered_at
                    """)
        }
    }

    private static func add(
        _ file: OfferedFile, at moment: Moment, to database: Database
    ) throws -> Int64 {
        try database.execute(
            literal: """
                INSERT INTO original(sha256, size, stored_at)
                  VALUES (\(file.sha256), \(file.size), \(moment.text))
                """)
        return database.lastInsertedRowID
    }
}
