public import DocumentModel
import GRDB

extension Catalogue {
    /// All that was measured for targets, the oldest first; without targets for which nothing was.
    public func measures(
        ofTargets targets: [Int64]
    ) throws(CatalogueError) -> [Int64: [MeasuredValue]] {
        try read { database in
            var measures: [Int64: [MeasuredValue]] = [:]
            for target in targets {
                let found = try database.rows(
                    """
                    SELECT date, value, note, made_by FROM measure WHERE target = \(target)
                      ORDER BY date, id
                    """
                ).compactMap { row in
                    SummaryRows.date(row["date"]).map {
                        MeasuredValue(
                            date: $0, value: row["value"], note: row["note"],
                            madeBy: row["made_by"])
                    }
                }
                if !found.isEmpty { measures[target] = found }
            }
            return measures
        }
    }

    /// The document that sets a target.
    ///
    /// - Throws: ``CatalogueError`` with the code `notFound` where there is no such target, or its
    ///   document is held and not asked for.
    public func document(
        ofTarget target: Int64, includesHeld: Bool = false
    ) throws(CatalogueError) -> Int64 {
        try read { database in
            let document = try database.value(
                Int64.self,
                """
                SELECT document.id FROM target JOIN document ON document.id = target.document
                  WHERE target.id = \(target) AND (held = 0 OR \(includesHeld))
                """)
            guard let document else {
                throw CatalogueError(.notFound, detail: "target \(target)")
            }
            return document
        }
    }

    /// Counts the targets of the documents that a query finds, by what the documents are.
    ///
    /// What is overdue is reckoned from `today`.
    public func targetFacets(
        _ query: SearchQuery = SearchQuery(), today: CivilDate
    ) throws(CatalogueError) -> Facets {
        try read { database in
            let counts = try RowCounts(of: "target", in: database)
            let filter = try LedgerFilter(query, subject: .documents, today: today, in: database)
            var count = FacetCount(filter: filter)
            try ledger.forEachLine(withTasks: filter.looksAtTasks, in: database) { line in
                let targets = counts[line.document]
                guard targets > 0, filter.admits(line) else { return }
                count.add(headOf: line, times: targets)
            }
            return try count.facets(names: FacetNames(database))
        }
    }
}
