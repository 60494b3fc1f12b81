import GRDB

extension Catalogue {
    /// The numbers that most documents cite, at most so many, the most cited first.
    ///
    /// Documents that are held because they are secret count only where they are asked for.
    public func mostCited(
        _ most: Int, includesHeld: Bool = false
    ) throws(CatalogueError) -> [CitedNumber] {
        try read { database in
            try database.rows(
                """
                SELECT reference.number_key, min(reference.number) AS number, max(reference.kind) AS kind,
                    count(DISTINCT reference.document) AS count
                  FROM reference JOIN document ON document.id = reference.document
                  WHERE held = 0 OR \(includesHeld)
                  GROUP BY 1 ORDER BY 4 DESC, 1 LIMIT \(max(0, most))
                """
            ).map { row in
                let key: String = row["number_key"]
                return CitedNumber(
                    number: row["number"], kind: row["kind"], count: row["count"],
                    documents: try database.values(
                        Int64.self,
                        """
                        SELECT id FROM document WHERE number_key = \(key)
                          AND (held = 0 OR \(includesHeld)) ORDER BY id
                        """))
            }
        }
    }
}
