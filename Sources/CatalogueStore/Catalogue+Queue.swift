public import DocumentModel
import FoundationEssentials
import GRDB

/// The queue of the files that wait to be read. A job is leased: whoever holds its latest token may
/// report on it; when the lease has run out, or its owner is gone, another takes it.
///
/// A job that was interrupted before comes after the others: a file that takes the whole machine down
/// keeps nobody else waiting.
extension Catalogue {
    /// After so many deaths over a file it is set aside.
    public static let largestDeathCount = 2

    /// Leases the next job that waits for so many seconds; nil where none does.
    ///
    /// The jobs of owners of which `isGone` says that they live no more are taken over at once, those
    /// of which `isAlive` says that they live are not, and those of others when their lease has run
    /// out: clocks may be wrong, and jump.
    public func lease(
        to owner: JobOwner, lease: Int64, at moment: Moment = .now,
        isAlive: (JobOwner) -> Bool = { _ in false }, isGone: (JobOwner) -> Bool
    ) throws(CatalogueError) -> Job? {
        try change { database in
            try Self.takeBack(from: isGone, unless: isAlive, at: moment, in: database)
            let row = try database.row(
                """
                UPDATE job SET state = 'running', token = token + 1, owner = \(owner.text),
                    leased_until = \(moment.seconds + lease)
                  WHERE id = (SELECT id FROM job WHERE state = 'waiting'
                        ORDER BY interruptions, id LIMIT 1)
                  RETURNING id, token, original, settings, deaths
                """)
            guard let row else { return nil }
            return try Self.job(row, in: database)
        }
    }

    private static func job(_ row: Row, in database: Database) throws -> Job {
        let id: Int64 = row["id"]
        let original: Int64 = row["original"]
        let pages = try database.values(
            Data.self, "SELECT page FROM page_read WHERE job = \(id) ORDER BY number")
        return Job(
            id: id, token: row["token"],
            sha256: try database.value(
                String.self, "SELECT sha256 FROM original WHERE id = \(original)") ?? "",
            path: try database.value(
                String.self,
                "SELECT path FROM source WHERE original = \(original) ORDER BY id LIMIT 1")
                ?? "",
            settings: row["settings"], deaths: row["deaths"],
            pagesRead: try pages.map { try PackedJSON.value(RecognizedPage.self, from: $0) },
            document: try database.value(
                Int64.self, "SELECT id FROM document WHERE original = \(original)"))
    }

    /// Puts the jobs of owners that are gone, or whose lease has run out, back into the queue.
    private static func takeBack(
        from isGone: (JobOwner) -> Bool, unless isAlive: (JobOwner) -> Bool, at moment: Moment,
        in database: Database
    ) throws {
        let running = try database.rows(
            "SELECT id, owner, leased_until FROM job WHERE state = 'running'")
        for row in running {
            let owner = (row["owner"] as String?).flatMap(JobOwner.init)
            let leasedUntil: Int64 = row["leased_until"] ?? 0
            let hasRunOut = leasedUntil < moment.seconds && !(owner.map(isAlive) ?? false)
            guard hasRunOut || owner.map(isGone) ?? true else { continue }
            let id: Int64 = row["id"]
            try database.execute(
                literal: """
                    UPDATE job SET interruptions = interruptions + 1, state = 'waiting',
                        owner = NULL, leased_until = NULL WHERE id = \(id)
                    """)
        }
    }

    /// Says how many pages a job has.
    public func begin(_ job: Job, pages: Int) throws(CatalogueError) {
        try changeJob(job) { database in
            try database.execute(
                literal: "UPDATE job SET pages = \(pages) WHERE id = \(job.id)")
        }
    }

    /// Keeps a page that was read, so that nobody has to read it again, and lengthens the lease.
    public func keep(
        _ page: RecognizedPage, of job: Job, lease: Int64, at moment: Moment = .now
    ) throws(CatalogueError) {
        try changeJob(job) { database in
            try database.execute(
                literal: """
                    INSERT INTO page_read(job, number, page)
                      VALUES (\(job.id), \(page.number), \(try PackedJSON.data(of: page)))
                      ON CONFLICT DO NOTHING
                    """)
            try database.execute(
                literal: """
                    UPDATE job SET interruptions = 0, leased_until = \(moment.seconds + lease),
                        pages_done = (SELECT count(*) FROM page_read WHERE job = \(job.id))
                      WHERE id = \(job.id)
                    """)
        }
    }

    /// Ends a job: the document is in the catalogue and can be found.
    ///
    /// - Returns: The document's number.
    public func finish(
        _ job: Job, with document: KeptDocument, seconds: Double, at moment: Moment = .now
    ) throws(CatalogueError) -> Int64 {
        try changeJob(job) { database in
            let original: Int64 = try Self.original(of: job, in: database)
            let id = try keep(document, original: original, at: moment, in: database)
            try Self.end(job, state: "done", failure: nil, at: moment, in: database)
            try database.execute(
                literal: """
                    UPDATE job SET seconds = \(seconds), pages = \(document.converted.pages.count),
                        pages_done = \(document.converted.pages.count), deaths = 0
                      WHERE id = \(job.id)
                    """)
            return id
        }
    }

    /// Ends a job that cannot be done.
    public func fail(
        _ job: Job, _ failure: JobFailure, at moment: Moment = .now
    ) throws(CatalogueError) {
        try changeJob(job) { database in
            try Self.end(job, state: "failed", failure: failure, at: moment, in: database)
        }
    }

    /// Takes note that a process died over a job: it waits for another, or is set aside after
    /// ``largestDeathCount``.
    ///
    /// - Returns: Whether it was set aside.
    @discardableResult
    public func recordDeath(
        over job: Job, _ failure: JobFailure, at moment: Moment = .now
    ) throws(CatalogueError) -> Bool {
        try changeJob(job) { database in
            try database.execute(
                literal: "UPDATE job SET deaths = deaths + 1 WHERE id = \(job.id)")
            let deaths =
                try database.value(Int.self, "SELECT deaths FROM job WHERE id = \(job.id)") ?? 0
            let isSetAside = deaths >= Self.largestDeathCount
            try Self.end(
                job, state: isSetAside ? "set-aside" : "waiting", failure: failure, at: moment,
                in: database)
            return isSetAside
        }
    }

    /// Takes note that a lane died, by its process: whatever job it had waits for another, or is set
    /// aside.
    ///
    /// - Returns: The file that it was at work on; nil where it had none.
    public func recordDeath(
        of owner: JobOwner, _ failure: JobFailure, at moment: Moment = .now
    ) throws(CatalogueError) -> (path: String, sha256: String, isSetAside: Bool)? {
        let job = try read { database -> Job? in
            let row = try database.row(
                """
                SELECT id, token, original, settings, deaths FROM job
                  WHERE state = 'running' AND owner = \(owner.text)
                """)
            return try row.map { try Self.job($0, in: database) }
        }
        guard let job else { return nil }
        return (job.path, job.sha256, try recordDeath(over: job, failure, at: moment))
    }

    /// Gives a job back undone, for instance because the disk is full: it waits.
    public func giveBack(_ job: Job) throws(CatalogueError) {
        try changeJob(job) { database in
            try database.execute(
                literal: """
                    UPDATE job SET state = 'waiting', owner = NULL, leased_until = NULL
                      WHERE id = \(job.id)
                    """)
        }
    }

    /// Gives back undone what a process had leased that was ended on purpose: it waits.
    public func giveBack(jobsOf owner: JobOwner) throws(CatalogueError) {
        try change { database in
            try database.execute(
                literal: """
                    UPDATE job SET state = 'waiting', owner = NULL, leased_until = NULL
                      WHERE state = 'running' AND owner = \(owner.text)
                    """)
        }
    }

    private func changeJob<Value>(
        _ job: Job, _ body: (Database) throws -> Value
    ) throws(CatalogueError) -> Value {
        try change { database in
            let token = try database.value(
                Int64.self, "SELECT token FROM job WHERE id = \(job.id) AND state = 'running'")
            guard token == job.token else {
                throw CatalogueError(.conflict, detail: "another process has taken the job over")
            }
            return try body(database)
        }
    }

    private static func end(
        _ job: Job, state: String, failure: JobFailure?, at moment: Moment, in database: Database
    ) throws {
        try database.execute(
            literal: """
                UPDATE job SET state = \(state), owner = NULL, leased_until = NULL,
                    interruptions = 0, reason = \(failure?.reason), page = \(failure?.page),
                    detail = \(failure?.detail), ended_at = \(moment.text)
                  WHERE id = \(job.id)
                """)
        guard state == "done" else { return }
        try database.execute(literal: "DELETE FROM page_read WHERE job = \(job.id)")
    }

    private static func original(of job: Job, in database: Database) throws -> Int64 {
        guard
            let original = try database.value(
                Int64.self, "SELECT original FROM job WHERE id = \(job.id)")
        else { throw CatalogueError(.notFound, detail: "job \(job.id)") }
        return original
    }
}
