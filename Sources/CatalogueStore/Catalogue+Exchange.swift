import FoundationEssentials
import GRDB

extension Catalogue {
    /// The names of the tables of an export, in the order in which they are imported.
    public static var exportedTables: [String] { TableDump.tables }

    /// Writes one state of the catalogue as JSON Lines, table after table.
    ///
    /// - Parameter write: Takes the lines of a table, its name with them, bit by bit; the first bit of
    ///   a table may be empty.
    /// - Returns: The manifest.
    /// - Throws: ``CatalogueError``; also for an error of `write`, with the code `failed`.
    public func export(
        _ write: (_ table: String, _ lines: [UInt8]) throws -> Void
    ) throws(CatalogueError) -> ExportManifest {
        try read { database in
            var rows: [String: Int] = [:]
            for table in TableDump.tables {
                try write(table, [])
                rows[table] = try Self.export(table, of: database) { try write(table, $0) }
            }
            let migrations = try Schema.migrator.completedMigrations(database)
            return ExportManifest(
                schema: ExportManifest.form, migrations: migrations, rows: rows)
        }
    }

    private static func export(
        _ table: String, of database: Database, write: ([UInt8]) throws -> Void
    ) throws -> Int {
        let columns = try columns(of: table, in: database)
        var count = 0
        var lines: [UInt8] = []
        let key = try database.primaryKey(table).columns.joined(separator: ", ")
        let rows = try Row.fetchCursor(
            database,
            sql: "SELECT \(columns.joined(separator: ", ")) FROM \(table) ORDER BY \(key)")
        while let row = try rows.next() {
            let values = Dictionary(
                uniqueKeysWithValues: zip(columns, try row.databaseValues.map(TableDump.Value.init))
            )
            lines += try StoredJSON.data(of: values)
            lines.append(UInt8(ascii: "\n"))
            count += 1
            if lines.count > 1 << 20 {
                try write(lines)
                lines = []
            }
        }
        try write(lines)
        return count
    }

    /// The columns that are stored, not computed.
    private static func columns(of table: String, in database: Database) throws -> [String] {
        try String.fetchAll(
            database, sql: "SELECT name FROM pragma_table_xinfo(?) WHERE hidden = 0",
            arguments: [table])
    }

    /// Fills an empty catalogue with the lines of an export, all of them or none.
    ///
    /// - Parameters:
    ///   - manifest: What the export says of itself.
    ///   - lines: Gives the lines of a table one after the other to its second argument.
    /// - Throws: ``CatalogueError`` with the code `refused` where the catalogue is not empty, `foreign`
    ///   where the export is none that this version reads, or is incomplete.
    public func fill(
        from manifest: ExportManifest,
        lines: (_ table: String, _ take: (ArraySlice<UInt8>) throws -> Void) throws -> Void
    ) throws(CatalogueError) {
        try change { database in
            let rows = try database.value(
                Int.self,
                """
                SELECT (SELECT count(*) FROM original) + (SELECT count(*) FROM account)
                    + (SELECT count(*) FROM audit)
                """)
            guard rows == 0 else {
                throw CatalogueError(.refused, detail: "the archive is not empty")
            }
            let known = try Schema.migrator.completedMigrations(database)
            guard manifest.schema == ExportManifest.form, manifest.migrations == known else {
                throw CatalogueError(.foreign, detail: "made by another version of sohoa")
            }
            for table in TableDump.tables {
                let columns = try Set(Self.columns(of: table, in: database))
                var count = 0
                try lines(table) { line in
                    try Self.insert(line, columns: columns, into: table, of: database)
                    count += 1
                }
                guard count == manifest.rows[table] else {
                    throw CatalogueError(
                        .foreign, detail: "\(table): \(count) of \(manifest.rows[table] ?? 0) rows")
                }
            }
            try SearchIndex(database).rebuild()
        }
    }

    private static func insert(
        _ line: ArraySlice<UInt8>, columns: Set<String>, into table: String, of database: Database
    ) throws {
        let values: [String: TableDump.Value]
        do {
            values = try JSONDecoder().decode([String: TableDump.Value].self, from: Data(line))
        } catch {
            throw CatalogueError(.foreign, detail: "\(table): a line is not as it was written")
        }
        guard Set(values.keys) == columns else {
            throw CatalogueError(.foreign, detail: "\(table): other columns")
        }
        let names = values.keys.sorted()
        try database.cachedStatement(
            sql: """
                INSERT INTO \(table)(\(names.joined(separator: ", ")))
                  VALUES (\(databaseQuestionMarks(count: names.count)))
                """
        ).execute(arguments: StatementArguments(names.map { values[$0]?.databaseValue ?? .null }))
    }
}
