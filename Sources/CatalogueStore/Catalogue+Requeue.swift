import GRDB

extension Catalogue {
    /// Puts documents back into the queue, to be read anew with other settings; what is known of
    /// them stays until then, and what people corrected stays for good.
    ///
    /// - Returns: How many were put back; those that are being read or wait anyway are not.
    public func requeue(
        documents: [Int64], settings: String, at moment: Moment = .now
    ) throws(CatalogueError) -> Int {
        try change { database in
            var count = 0
            for id in documents {
                guard
                    let job = try database.value(
                        Int64.self,
                        """
                        SELECT job.id FROM job JOIN document ON document.original = job.original
                          WHERE document.id = \(id)
                        """)
                else { throw CatalogueError(.notFound, detail: "document \(id)") }
                count += try Self.requeue(job, settings: settings, at: moment, in: database)
            }
            return count
        }
    }

    /// Puts the jobs back into the queue that failed or were set aside.
    ///
    /// - Returns: How many they are.
    public func requeueFailures(
        settings: String?, at moment: Moment = .now
    ) throws(CatalogueError) -> Int {
        try change { database in
            let jobs = try database.values(
                Int64.self, "SELECT id FROM job WHERE state IN ('failed', 'set-aside')")
            return try jobs.reduce(0) { count, job in
                count + (try Self.requeue(job, settings: settings, at: moment, in: database))
            }
        }
    }

    /// The documents in order; only those that were made with other settings or another version than
    /// the fingerprint's where one is given.
    public func documents(notMadeWith fingerprint: String? = nil) throws(CatalogueError) -> [Int64]
    {
        try read { database in
            try database.values(
                Int64.self,
                "SELECT id FROM document WHERE fingerprint IS NOT \(fingerprint) ORDER BY id")
        }
    }

    private static func requeue(
        _ job: Int64, settings: String?, at moment: Moment, in database: Database
    ) throws -> Int {
        // Pages that were read with other settings are of no use.
        try database.execute(
            literal: """
                DELETE FROM page_read WHERE job = \(job) AND \(settings) IS NOT NULL
                  AND EXISTS (SELECT 1 FROM job WHERE id = \(job)
                    AND state IN ('done', 'failed', 'set-aside') AND settings <> \(settings))
                """)
        try database.execute(
            literal: """
                UPDATE job SET state = 'waiting', settings = ifnull(\(settings), settings),
                    deaths = 0, interruptions = 0, pages_done = 0, reason = NULL, page = NULL,
                    detail = NULL, queued_at = \(moment.text), ended_at = NULL, seconds = NULL
                  WHERE id = \(job) AND state IN ('done', 'failed', 'set-aside')
                """)
        return database.changesCount
    }
}
