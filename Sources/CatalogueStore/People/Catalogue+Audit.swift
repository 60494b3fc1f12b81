import GRDB

extension Catalogue {
    /// So many characters of a name and of an address go into the log, and so many of a detail.
    static let auditLengths = (name: 200, detail: 1_000)

    /// Writes an entry into the log, which cannot be changed afterwards; what is too long is cut.
    public func audit(
        _ action: AuditAction, by who: String, address: String? = nil, document: Int64? = nil,
        detail: String = "", at moment: Moment = .now
    ) throws(CatalogueError) {
        try change { database in
            let lengths = Self.auditLengths
            try database.execute(
                literal: """
                    INSERT INTO audit(made_at, who, address, action, document, detail)
                      VALUES (\(moment.text), \(String(who.prefix(lengths.name))),
                        \((address?.prefix(lengths.name)).map { String($0) }), \(action.rawValue),
                        \(document), \(String(detail.prefix(lengths.detail))))
                    """)
        }
    }

    /// Entries of the log, the newest first.
    ///
    /// - Parameters:
    ///   - filter: Which are asked for.
    ///   - limit: How many at most; nil for all.
    ///   - id: Only those older than the entry of this number: the last one of the page before.
    /// - Returns: The entries, and how many the filter lets through in all.
    /// - Throws: ``CatalogueError``.
    public func auditLog(
        _ filter: AuditFilter = AuditFilter(), limit: Int? = nil, before id: Int64? = nil
    ) throws(CatalogueError) -> Listing<AuditEntry> {
        try read { database in
            let condition: SQL = """
                (\(filter.who) IS NULL OR who = \(filter.who))
                AND (\(filter.action?.rawValue) IS NULL OR action = \(filter.action?.rawValue))
                AND (\(filter.document) IS NULL OR document = \(filter.document))
                """
            let rows = try database.rows(
                """
                SELECT * FROM audit WHERE \(condition) AND id < \(id ?? .max)
                  ORDER BY id DESC LIMIT \(limit.map { max(0, $0) } ?? -1)
                """)
            let total = try database.value(
                Int.self, "SELECT count(*) FROM audit WHERE \(condition)")
            return Listing(rows: rows.compactMap(Self.auditEntry), total: total ?? 0)
        }
    }

    private static func auditEntry(_ row: Row) -> AuditEntry? {
        AuditAction(rawValue: row["action"]).map { action in
            AuditEntry(
                id: row["id"], moment: Moment(text: row["made_at"]) ?? Moment(seconds: 0),
                who: row["who"], address: row["address"], action: action,
                document: row["document"], detail: row["detail"])
        }
    }
}
