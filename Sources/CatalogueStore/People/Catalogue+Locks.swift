import GRDB

extension Catalogue {
    /// Notes that somebody is at work on a document, unless somebody else is.
    ///
    /// - Parameters:
    ///   - document: The document.
    ///   - holder: Who wants to work on it; whoever has it already may keep it longer so.
    ///   - seconds: For how long, from now.
    ///   - moment: Now.
    /// - Returns: The lock in force: the holder's own, or that of somebody else.
    /// - Throws: ``CatalogueError`` with the code `notFound` where there is no such document.
    public func hold(
        _ document: Int64, by holder: String, for seconds: Int64, at moment: Moment = .now
    ) throws(CatalogueError) -> DocumentLock {
        try change { database in
            guard
                try database.value(Int64.self, "SELECT id FROM document WHERE id = \(document)")
                    != nil
            else { throw CatalogueError(.notFound, detail: "document \(document)") }
            if let other = try Self.lock(of: document, at: moment, in: database),
                other.holder != holder
            {
                return other
            }
            let lock = DocumentLock(
                holder: holder, until: Moment(seconds: moment.seconds + max(0, seconds)))
            try database.execute(
                literal: """
                    INSERT OR REPLACE INTO document_lock(document, holder, until)
                      VALUES (\(document), \(holder), \(lock.until.seconds))
                    """)
            return lock
        }
    }

    /// Notes that somebody is no longer at work on a document; nothing happens where they were not.
    public func letGo(_ document: Int64, by holder: String) throws(CatalogueError) {
        try change { database in
            try database.execute(
                literal: """
                    DELETE FROM document_lock WHERE document = \(document) AND holder = \(holder)
                    """)
        }
    }

    /// Who is at work on a document; nil where nobody is.
    public func lock(
        of document: Int64, at moment: Moment = .now
    ) throws(CatalogueError) -> DocumentLock? {
        try read { try Self.lock(of: document, at: moment, in: $0) }
    }

    private static func lock(
        of document: Int64, at moment: Moment, in database: Database
    ) throws -> DocumentLock? {
        try database.row(
            """
            SELECT holder, until FROM document_lock
              WHERE document = \(document) AND until > \(moment.seconds)
            """
        ).map { DocumentLock(holder: $0["holder"], until: Moment(seconds: $0["until"])) }
    }
}
