import DocumentModel
import GRDB

extension Catalogue {
    /// The sizes of all the originals in bytes, by their SHA-256.
    public func originals() throws(CatalogueError) -> [String: Int] {
        try read { database in
            let rows = try database.rows("SELECT sha256, size FROM original")
            return Dictionary(uniqueKeysWithValues: rows.map { ($0["sha256"], $0["size"]) })
        }
    }

    /// Where each original lay when it was first offered, by its SHA-256.
    public func firstPaths() throws(CatalogueError) -> [String: String] {
        try read { database in
            let rows = try database.rows(
                """
                SELECT sha256, path FROM original JOIN source ON source.id =
                  (SELECT min(id) FROM source WHERE source.original = original.id)
                """)
            return Dictionary(uniqueKeysWithValues: rows.map { ($0["sha256"], $0["path"]) })
        }
    }

    /// What became of a file with these bytes; nil while it waits or is being read.
    public func outcome(of sha256: String) throws(CatalogueError) -> FileOutcome? {
        try read { database in
            let row = try database.row(
                """
                SELECT job.state, job.reason, job.page, job.detail, job.seconds, job.pages,
                    document.id AS document, document.grade, document.warnings
                  FROM original JOIN job ON job.original = original.id
                    LEFT JOIN document ON document.original = original.id
                  WHERE original.sha256 = \(sha256)
                """)
            guard let row else { return nil }
            switch row["state"] as String {
            case "done":
                return .document(
                    KeptSummary(
                        id: row["document"], sha256: sha256, pages: row["pages"] ?? 0,
                        grade: Grade(rawValue: row["grade"]) ?? .d, warnings: row["warnings"],
                        seconds: row["seconds"] ?? 0))
            case "failed", "set-aside":
                return .failed(
                    JobFailure(
                        reason: row["reason"] ?? "", page: row["page"],
                        detail: row["detail"] ?? ""),
                    isSetAside: row["state"] as String == "set-aside")
            default: return nil
            }
        }
    }
}
