import Archiving
import Ingestion

/// What `sohoa ingest` is to do: the flags with every default looked up and every value checked.
struct IngestRunSettings {
    /// The archive's folder.
    var archive: String
    /// What is taken in, and how it is read.
    var plan: IngestPlan
    /// Whether nothing is changed.
    var isDryRun: Bool
    /// Whether every layer of the sandbox is demanded.
    var sandbox: SandboxFlags
    /// The folder with the language models, where it was named.
    var data: String?
    /// The report's path; nil for none.
    var report: String?
    /// How much is said.
    var chattiness: ConvertSettings.Chattiness
    /// Whether progress is drawn rather than listed.
    var drawsProgress: Bool

    /// Resolves the flags of an ingest.
    init(_ flags: IngestFlags) throws(UsageError) {
        let names = flags.paths + [flags.archive.archive, flags.display.report].compactMap { $0 }
        guard names.allSatisfy({ !$0.isEmpty }) else { throw .emptyName }
        try self.init(
            archive: ArchiveLocation(given: flags.archive.archive).path, reading: flags.reading,
            display: flags.display)
        plan.paths = flags.paths
        plan.isRecursive = flags.recursive
        plan.moves = flags.move
        plan.abortsOnError = flags.abortOnError
        isDryRun = flags.dryRun
    }

    /// Resolves the flags of a run that reads what waits in an archive.
    init(
        archive: String, reading: ReadingFlags, display: DisplayFlags
    ) throws(UsageError) {
        self.archive = archive
        plan = IngestPlan(
            paths: [], isRecursive: false, moves: false, abortsOnError: false,
            lanes: try Self.lanes(reading), settings: try Self.reading(reading))
        isDryRun = false
        sandbox = reading.sandbox
        data = reading.data
        if display.quiet && display.verbose { throw .quietAndVerbose }
        report = display.report
        chattiness = display.quiet ? .quiet : display.verbose ? .verbose : .normal
        drawsProgress =
            chattiness == .normal && !display.noProgressBar && StandardError.isTerminal
    }

    /// How many files are read at the same time, by the flags.
    static func lanes(_ flags: ReadingFlags) throws(UsageError) -> Int {
        if let jobs = flags.jobs, jobs < 1 { throw .jobs(jobs) }
        return flags.jobs ?? Machine.cores
    }

    /// How files are read, by the flags.
    static func reading(_ flags: ReadingFlags) throws(UsageError) -> IngestSettings {
        guard ConversionSettings.pageTimeouts.contains(flags.pageTimeout) else {
            throw .pageTimeout(flags.pageTimeout)
        }
        guard ConvertSettings.areLanguages(flags.language) else {
            throw .language(flags.language)
        }
        return IngestSettings(
            ConversionSettings(
                languages: flags.language, existingText: flags.mode,
                restoration: flags.restore, pageTimeout: .seconds(flags.pageTimeout),
                limits: try flags.limits.limits()),
            dictionary: try flags.dictionary.map { path throws(UsageError) in
                try Self.dictionary(path)
            })
    }

    /// The absolute path of a dictionary, which must be one: jobs are read later, elsewhere.
    private static func dictionary(_ path: String) throws(UsageError) -> String {
        do {
            _ = try GlossaryFile(path: path)
        } catch {
            throw .dictionary(path, error)
        }
        return Machine.realPath(of: path) ?? path
    }
}
