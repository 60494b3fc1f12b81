import DocumentModel
import GRDB
import Glibc

/// The catalogue of an archive: what was offered, what became of it, and all that is known of every
/// document, in one SQLite file.
///
/// Every change is whole or absent, and on the disk when a call returns (WAL, `synchronous=FULL`).
/// Several processes may use one catalogue: a change waits for another's.
public final class Catalogue: Sendable {
    /// How a catalogue is opened.
    public enum Access: Sendable, Hashable {
        /// To read and change; made where there is none. Not one that was found damaged.
        case change
        /// To read; there must be one. To one that was found damaged nothing at all is written.
        case read
        /// To check, be it damaged or not; there must be one.
        case check
    }

    /// How long a change waits for that of another process.
    public enum Patience: Double, Sendable, Hashable {
        /// As long as a person would.
        case person = 10
        /// Until even a check of a whole large archive is over: for who works unwatched.
        case machine = 1800
    }

    /// The file's path.
    public let path: String
    let database: DatabasePool
    /// What lists, totals and counts are made from.
    let ledger = LedgerCopy()
    private let mark: ChangeMark
    private let damage: DamageNote

    /// Opens a catalogue, and brings an older one to this version.
    ///
    /// - Throws: ``CatalogueError``: `missing` or `foreign` where there is none that this version
    ///   reads, `damaged` where it was found so, or lacks its last changes, or as the database says.
    public init(
        path: String, access: Access = .change, patience: Patience = .person
    ) throws(CatalogueError) {
        self.path = path
        guard access == .change || Glibc.access(FileName.cString(of: path), F_OK) == 0 else {
            throw CatalogueError(.missing)
        }
        mark = ChangeMark(catalogue: path)
        damage = DamageNote(catalogue: path)
        if access == .change { try damage.check() }
        do {
            try Self.checkMark(mark, of: path, Self.configuration(patience))
            var configuration = Self.configuration(patience)
            configuration.readonly = access == .read && damage.exists
            // A reader of a WAL database writes its index of the log: it is opened alike.
            database = try DatabasePool(
                path: DatabaseName.text(of: path), configuration: configuration)
            if try database.read(Schema.migrator.hasBeenSuperseded) {
                throw CatalogueError(.foreign, detail: "made by a newer version of sohoa")
            }
            if configuration.readonly { return }
            // Only now: a pool that turns the log on sets NORMAL, which leaves a change in memory.
            try database.writeWithoutTransaction {
                try $0.execute(sql: "PRAGMA synchronous = FULL")
            }
            if try !database.read(Schema.migrator.hasCompletedMigrations) {
                try Self.migrate(database)
            }
            // A step may leave lines of the ledger to be written.
            if try database.read({ try !Ledger($0).isUpToDate() }) {
                try database.write { database in
                    try Ledger(database).bringUpToDate()
                    try ContentDigests(database).bringUpToDate()
                }
            }
        } catch {
            let failure = Self.noting(error, damage)
            throw access == .change ? Self.naming(failure, of: path) : failure
        }
    }

    /// Makes sure that a catalogue has all the changes that it is marked with.
    ///
    /// By a connection of its own that only reads: a pool begins with writing.
    private static func checkMark(
        _ mark: ChangeMark, of path: String, _ configuration: Configuration
    ) throws {
        // Before the catalogue: others go on changing it.
        guard let marked = mark.number() else { return }
        var configuration = configuration
        configuration.readonly = true
        let queue = try DatabaseQueue(
            path: DatabaseName.text(of: path), configuration: configuration)
        let count = try queue.read { database in
            try database.tableExists("change_count")
                ? try database.value(Int64.self, "SELECT number FROM change_count") ?? 0 : 0
        }
        try queue.close()
        guard count < marked else { return }
        throw CatalogueError(
            .damaged, detail: "it is older than it was: its log, catalogue.sqlite-wal, is lost")
    }

    /// Brings the tables to this version, together with whoever does the same at this moment: what
    /// another has done between our look and our step is a step that fails, and is not needed.
    private static func migrate(_ database: DatabasePool) throws {
        var patience = 100
        while true {
            do {
                return try Schema.migrator.migrate(database)
            } catch let error as DatabaseError where error.resultCode == .SQLITE_ERROR {
                patience -= 1
                guard patience > 0 else { throw error }
                usleep(50_000)
            }
        }
    }

    static func configuration(_ patience: Patience) -> Configuration {
        var configuration = Configuration()
        configuration.busyMode = .timeout(patience.rawValue)
        configuration.maximumReaderCount = 8
        configuration.prepareDatabase { database in
            database.add(tokenizer: SearchTokenizer.self)
            try database.execute(sql: "PRAGMA trusted_schema = OFF")
            // So many KiB.
            try database.execute(sql: "PRAGMA cache_size = -16384")
        }
        return configuration
    }

    /// Reads a state of the catalogue in which every change is whole or absent.
    func read<Value>(_ body: (Database) throws -> Value) throws(CatalogueError) -> Value {
        do { return try database.read(body) } catch { throw Self.noting(error, damage) }
    }

    /// Makes one change, which is whole or absent.
    func change<Value>(_ body: (Database) throws -> Value) throws(CatalogueError) -> Value {
        try damage.check()
        do {
            let (value, number) = try database.write { database -> (Value, Int64?) in
                let before = database.totalChangesCount
                let value = try body(database)
                try Ledger(database).bringUpToDate()
                try ContentDigests(database).bringUpToDate()
                guard database.totalChangesCount > before else { return (value, nil) }
                return (
                    value,
                    try database.value(
                        Int64.self, "UPDATE change_count SET number = number + 1 RETURNING number")
                )
            }
            if let number { mark.keep(number) }
            return value
        } catch {
            throw Self.naming(Self.noting(error, damage), of: path)
        }
    }

    /// What an error of the database is; where its file is malformed, nobody is to open it for changes
    /// again: opening alone writes to its log.
    private static func noting(_ error: any Error, _ damage: DamageNote) -> CatalogueError {
        let failure = CatalogueError(error)
        if error is DatabaseError, failure.code == .damaged {
            damage.keep([Finding(.database, subject: "catalogue.sqlite", detail: failure.detail)])
        }
        return failure
    }

    /// The failure of a change, as a full disk where that is why: SQLite, which could not make or write a
    /// file, does not tell.
    private static func naming(_ failure: CatalogueError, of path: String) -> CatalogueError {
        guard [.noPermission, .failed].contains(failure.code), DiskRoom.isLacking(beside: path)
        else { return failure }
        return CatalogueError(.diskFull, detail: failure.detail)
    }

    /// The first thing that a check of it found damaged, in English: answers may lack or belie it; nil
    /// where none did.
    public var notedDamage: String? { damage.finding }

    /// Takes note of what a check of it has found: it is not changed from then on, by nobody, until a
    /// check finds nothing.
    public func noteDamage(_ findings: [Finding]) {
        damage.keep(findings.filter(\.kind.isDamage))
    }

    /// Forgets what is known of the catalogue in a file besides itself, before another takes its place.
    public static func forget(_ path: String) {
        ChangeMark(catalogue: path).remove()
        DamageNote(catalogue: path).remove()
    }
}
