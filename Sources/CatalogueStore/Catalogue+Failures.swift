import GRDB

extension Catalogue {
    /// The files that could not be taken in or read, those first offered first; of many only the
    /// last.
    public func failures(last limit: Int = .max) throws(CatalogueError) -> [FileFailure] {
        try read { database in
            try database.rows(
                """
                SELECT source.path, NULL AS sha256, source.reason, NULL AS page, source.detail,
                    'failed' AS state, source.id AS place
                  FROM source WHERE original IS NULL
                UNION ALL
                SELECT source.path, sha256, job.reason, job.page, job.detail, job.state, source.id
                  FROM job JOIN original ON original.id = job.original
                    JOIN source ON source.id =
                      (SELECT min(id) FROM source WHERE source.original = job.original)
                  WHERE job.state IN ('failed', 'set-aside')
                ORDER BY place DESC LIMIT \(limit)
                """
            ).reversed().map { row in
                FileFailure(
                    path: row["path"], sha256: row["sha256"],
                    failure: JobFailure(
                        reason: row["reason"] ?? "", page: row["page"],
                        detail: row["detail"] ?? ""),
                    isSetAside: row["state"] as String == "set-aside")
            }
        }
    }

    /// The files that are being read.
    public func running() throws(CatalogueError) -> [RunningJob] {
        try read { database in
            try database.rows(
                """
                SELECT path, sha256, pages, pages_done FROM job
                    JOIN original ON original.id = job.original JOIN source ON source.id =
                    (SELECT min(id) FROM source WHERE source.original = job.original)
                  WHERE job.state = 'running' ORDER BY job.id
                """
            ).map {
                RunningJob(
                    path: $0["path"], sha256: $0["sha256"], pages: $0["pages"],
                    pagesDone: $0["pages_done"])
            }
        }
    }

    /// The documents that are secret and that nobody has released, in order.
    public func heldDocuments() throws(CatalogueError) -> [Int64] {
        try read { try $0.values(Int64.self, "SELECT id FROM document WHERE held = 1 ORDER BY id") }
    }
}
