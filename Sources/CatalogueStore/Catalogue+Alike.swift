import GRDB

extension Catalogue {
    /// The other documents that may be the same as one, by identity and by text, oldest first.
    public func documentsAlike(_ id: Int64) throws(CatalogueError) -> DocumentsAlike {
        try read { database in
            guard
                let row = try database.row(
                    """
                    SELECT held, number_key, year, issuer_key, text_hash FROM document
                      WHERE id = \(id)
                    """)
            else { throw CatalogueError(.notFound, detail: "document \(id)") }
            return DocumentsAlike(
                isHeld: row["held"],
                sameIdentity: try Self.sameIdentity(row, id: id, in: database),
                nearTexts: try Self.nearTexts(row, id: id, in: database))
        }
    }

    private static func sameIdentity(_ row: Row, id: Int64, in database: Database) throws -> [Int64]
    {
        // A number that was filled in by hand and could not be read ("/QĐ-SNN") names no document.
        guard let number = row["number_key"] as String?, number.first?.isNumber == true
        else { return [] }
        let year = row["year"] as Int?
        let issuer = row["issuer_key"] as String?
        return try database.values(
            Int64.self,
            """
            SELECT id FROM document WHERE number_key = \(number) AND year IS \(year)
              AND issuer_key IS \(issuer) AND id <> \(id) ORDER BY id
            """)
    }

    private static func nearTexts(_ row: Row, id: Int64, in database: Database) throws -> [Int64] {
        let hash = TextHash(bits: UInt64(bitPattern: row["text_hash"]))
        guard hash.bits != 0 else { return [] }
        var near: Set<Int64> = []
        for (part, value) in hash.parts.enumerated() {
            let rows = try database.rows(
                """
                SELECT id, text_hash FROM text_band JOIN document ON id = document
                  WHERE part = \(part) AND value = \(value) AND id <> \(id)
                """)
            for row in rows {
                let other = TextHash(bits: UInt64(bitPattern: row["text_hash"]))
                if hash.distance(to: other) <= TextHash.nearness { near.insert(row["id"]) }
            }
        }
        return near.sorted()
    }
}
