import GRDB

extension Catalogue {
    /// Keeps many documents in one change, without a queue: for a benchmark's archive.
    package func keepAll(
        _ documents: [(file: OfferedFile, document: KeptDocument)], at moment: Moment = .now
    ) throws(CatalogueError) {
        try change { database in
            for (file, document) in documents {
                try database.execute(
                    literal: """
                        INSERT INTO original(sha256, size, stored_at)
                          VALUES (\(file.sha256), \(file.size), \(moment.text))
                        """)
                let original = database.lastInsertedRowID
                try database.execute(
                    literal: """
                        INSERT INTO source(path, original, offered_at)
                          VALUES (\(file.path), \(original), \(moment.text))
                        """)
                _ = try keep(document, original: original, at: moment, in: database)
            }
        }
    }
}
