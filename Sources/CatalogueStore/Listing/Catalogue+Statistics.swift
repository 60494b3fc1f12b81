public import DocumentModel
import GRDB

extension Catalogue {
    /// What the archive has, in numbers; documents that are held are only counted as such, unless
    /// they are asked for.
    public func statistics(
        includesHeld: Bool = false, today: CivilDate
    ) throws(CatalogueError) -> Statistics {
        try read { database in
            var statistics = Statistics()
            try Self.addFiles(to: &statistics, in: database)
            try Self.addDocuments(to: &statistics, includesHeld: includesHeld, in: database)
            var query = SearchQuery()
            query.filter.includesHeld = includesHeld
            let filter = try LedgerFilter(query, subject: .tasks, today: today, in: database)
            try ledger.forEachLine(withTasks: true, in: database) { line in
                guard filter.admits(line) else { return }
                for task in line.tasks {
                    statistics.tasks += 1
                    for day in task.days { statistics.add(day, today: filter.today) }
                }
            }
            return statistics
        }
    }

    private static func addFiles(to statistics: inout Statistics, in database: Database) throws {
        if let row = try database.row(
            "SELECT count(*) AS count, ifnull(sum(size), 0) AS bytes FROM original")
        {
            statistics.originals = row["count"]
            statistics.bytes = row["bytes"]
        }
        if let row = try database.row(
            "SELECT count(*) AS count, count(reason) AS refused FROM source")
        {
            statistics.sources = row["count"]
            statistics.refused = row["refused"]
        }
        for row in try database.rows("SELECT state, count(*) AS count FROM job GROUP BY state") {
            statistics.jobs[row["state"]] = row["count"]
        }
    }

    private static func addDocuments(
        to statistics: inout Statistics, includesHeld: Bool, in database: Database
    ) throws {
        let heads = try database.row(
            """
            SELECT count(*) AS count, ifnull(sum(page_count), 0) AS pages,
                count(accepted_at) AS accepted, min(date) AS first, max(date) AS last
              FROM document WHERE held = 0 OR \(includesHeld)
            """)
        if let heads {
            statistics.documents = heads["count"]
            statistics.pages = heads["pages"]
            statistics.accepted = heads["accepted"]
            statistics.firstDate = SummaryRows.date(heads["first"])
            statistics.lastDate = SummaryRows.date(heads["last"])
        }
        statistics.held =
            try database.value(Int.self, "SELECT count(*) FROM document WHERE held = 1") ?? 0
        let grades = try database.rows(
            """
            SELECT grade, count(*) AS count FROM document WHERE held = 0 OR \(includesHeld)
              GROUP BY grade
            """)
        for row in grades { statistics.grades[SummaryRows.grade(row["grade"])] = row["count"] }
        for (table, keyPath) in [
            ("target", \Statistics.targets), ("reference", \Statistics.references),
        ] {
            let count = try Int.fetchOne(
                database,
                sql: """
                    SELECT count(*) FROM \(table) WHERE ? OR document NOT IN
                      (SELECT id FROM document WHERE held = 1)
                    """, arguments: [includesHeld])
            statistics[keyPath: keyPath] = count ?? 0
        }
    }
}

extension Statistics {
    fileprivate mutating func add(_ day: LedgerDay, today: Int32) {
        days += 1
        let status: StatusCondition =
            switch day.status {
            case .open: .open
            case .ongoing: .ongoing
            case .done: .done
            }
        statuses[status, default: 0] += 1
        if day.isOverdue(on: today) { statuses[.overdue, default: 0] += 1 }
    }
}
