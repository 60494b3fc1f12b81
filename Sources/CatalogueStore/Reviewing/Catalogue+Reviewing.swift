public import DocumentModel
import GRDB

extension Catalogue {
    /// The documents that a query finds and that nobody has accepted: first those whose number, date or
    /// deadlines are doubtful, among them the worst grades, then those with the most doubtful words.
    ///
    /// What is overdue is reckoned from `today`.
    public func reviewQueue(
        _ query: SearchQuery = SearchQuery(), page: PageRequest = .all, today: CivilDate
    ) throws(CatalogueError) -> Listing<ReviewItem> {
        try read { database in
            let order = ListOrder(.grade)
            try page.after?.check(.review, order)
            let counts = try Self.reviewCounts(in: database)
            let filter = try LedgerFilter(query, subject: .documents, today: today, in: database)
            var first = FirstRows<Int64>(
                wanted: page.reach,
                after: page.after.map { ListPlace(key: $0.key, tie: $0.tie) })
            try ledger.forEachLine(withTasks: filter.looksAtTasks, in: database) { line in
                guard let count = counts[line.document], filter.admits(line) else { return }
                first.add(
                    line.document, at: line.reviewPlace(fields: count.fields, words: count.words))
            }
            let rows = SummaryRows(database, today: today)
            return try page.listing(
                of: first,
                cursor: { ListCursor(list: .review, order: order, key: $0.key, tie: $0.tie) }
            ) { id in
                try rows.document(id).map { document in
                    ReviewItem(
                        document: document, doubtfulFields: counts[id]?.fields ?? 0,
                        doubtfulWords: counts[id]?.words)
                }
            }
        }
    }

    /// What is known of the documents that nobody has accepted.
    private static func reviewCounts(
        in database: Database
    ) throws -> [Int64: (fields: Int, words: Int?)] {
        let rows = try Row.fetchCursor(
            try database.cachedStatement(
                sql: """
                    SELECT id, ifnull(fields, 0), words
                      FROM document LEFT JOIN document_review ON document = id
                      WHERE accepted_by IS NULL
                    """))
        var counts: [Int64: (fields: Int, words: Int?)] = [:]
        while let row = try rows.next() { counts[row[0]] = (row[1], row[2]) }
        return counts
    }

    /// How far people have come with looking documents over, and how often they found the machine
    /// right.
    public func reviewProgress(
        includesHeld: Bool = false
    ) throws(CatalogueError) -> ReviewProgress {
        try read { database in
            var progress = ReviewProgress()
            let rows = try database.rows(
                """
                SELECT accepted_by AS name, count(*) AS count FROM document
                  WHERE held = 0 OR \(includesHeld) GROUP BY accepted_by
                  ORDER BY count(*) DESC, accepted_by
                """)
            for row in rows {
                if let name = row["name"] as String? {
                    progress.acceptedBy.append(Facets.Count(name: name, count: row["count"]))
                    progress.accepted += row["count"]
                } else {
                    progress.waiting = row["count"]
                }
            }
            let words = try database.row(
                """
                SELECT count(*) AS count, ifnull(sum(before = after), 0) AS confirmed
                  FROM word_correction JOIN document ON id = document
                  WHERE held = 0 OR \(includesHeld)
                """)
            progress.words = words?["count"] ?? 0
            progress.confirmedWords = words?["confirmed"] ?? 0
            return progress
        }
    }
}

extension LedgerLine {
    /// Its place where what is to be looked at first has the lowest.
    fileprivate func reviewPlace(fields: Int, words: Int?) -> ListPlace {
        let worst = Int64(3 - min(grade, 3))
        return ListPlace(
            key: (fields > 0 ? 0 : 1) << 48 | worst << 40 | Int64((1 << 39) - max(0, words ?? 0)),
            tie: document)
    }
}
