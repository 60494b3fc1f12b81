import GRDB

extension Catalogue {
    /// How far a file is, by the SHA-256 of its bytes.
    ///
    /// A document that is to be read anew waits and is read like any other file.
    public func progress(of sha256: String) throws(CatalogueError) -> FileProgress {
        try read { database in
            let row = try database.row(
                """
                SELECT job.id, job.state, job.interruptions, job.pages, job.pages_done,
                    job.reason, job.page, job.detail, document.id AS document
                  FROM original JOIN job ON job.original = original.id
                    LEFT JOIN document ON document.original = original.id
                  WHERE original.sha256 = \(sha256)
                """)
            guard let row else { return .unknown }
            let failure = JobFailure(
                reason: row["reason"] ?? "", page: row["page"], detail: row["detail"] ?? "")
            switch row["state"] as String {
            case "waiting":
                let (job, interruptions): (Int64, Int) = (row["id"], row["interruptions"])
                let before =
                    try database.value(
                        Int.self,
                        """
                        SELECT count(*) FROM job WHERE state = 'waiting'
                          AND (interruptions, id) < (\(interruptions), \(job))
                        """) ?? 0
                return .waiting(position: before + 1)
            case "running": return .running(pages: row["pages"], done: row["pages_done"])
            case "done": return (row["document"] as Int64?).map { .done(document: $0) } ?? .unknown
            case "failed": return .failed(failure)
            default: return .setAside(failure)
            }
        }
    }
}
