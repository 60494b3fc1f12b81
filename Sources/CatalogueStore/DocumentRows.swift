import DocumentModel
import FoundationEssentials
import GRDB

/// The rows that a document is in the catalogue.
struct DocumentRows {
    private let document: KeptDocument
    private let original: Int64
    private let moment: Moment
    private let textHash: TextHash

    init(_ document: KeptDocument, original: Int64, at moment: Moment) {
        self.document = document
        self.original = original
        self.moment = moment
        textHash = TextHash(of: document.converted.pages.map(\.text).joined(separator: "\n"))
    }

    private var record: DirectiveRecord { document.converted.record }

    /// Writes them all, in place of those of the document that is known by this number.
    func write(replacing known: Int64?, to database: Database) throws -> Int64 {
        let id = try writeHead(replacing: known, to: database)
        try writePages(of: id, to: database)
        try writeReferences(of: id, to: database)
        try TaskRows(record, document: id).write(to: database)
        try TargetRows(record, document: id).write(to: database)
        return id
    }

    private func writeHead(replacing known: Int64?, to database: Database) throws -> Int64 {
        let head = try head()
        let names = head.map(\.0)
        let values = StatementArguments(head.map(\.1))
        guard let known else {
            let marks = databaseQuestionMarks(count: names.count + 1)
            try database.execute(
                sql: """
                    INSERT INTO document(\(names.joined(separator: ", ")), kept_at)
                      VALUES (\(marks))
                    """, arguments: values + [moment.text])
            let id = database.lastInsertedRowID
            try writeBands(of: id, to: database)
            return id
        }
        let settings = names.map { "\($0) = ?" }.joined(separator: ", ")
        try database.execute(
            sql: "UPDATE document SET version = version + 1, \(settings) WHERE id = ?",
            arguments: values + [known])
        for table in ["text_band", "page", "reference"] {
            try database.execute(
                sql: "DELETE FROM \(table) WHERE document = ?", arguments: [known])
        }
        try writeBands(of: known, to: database)
        return known
    }

    /// Columns and values of the table `document`.
    private func head() throws -> [(String, (any DatabaseValueConvertible)?)] {
        let converted = document.converted
        return [
            ("original", original),
            ("file", converted.source.file),
            ("kind", record.kind?.value), ("kind_code", record.kindCode?.value),
            ("number", record.number?.value),
            ("number_key", record.number.map { Reference.normalized($0.value) }),
            ("issuer", record.issuer?.value), ("issuer_key", record.issuer?.value.key),
            ("parent_issuer", record.parentIssuer?.value),
            ("place", record.place?.value),
            ("date", record.date?.value.description), ("year", record.date?.value.year),
            ("title", record.title?.value), ("signer", record.signer.name?.value),
            ("secrecy", record.secrecy?.value), ("urgency", record.urgency?.value),
            ("grade", converted.grade.rawValue),
            ("warnings", record.checks.count { $0.severity == .warning }),
            ("page_count", converted.source.pages),
            ("text_from", converted.source.textFrom.rawValue),
            ("language", converted.source.language),
            ("fingerprint", document.fingerprint),
            ("record", try StoredJSON.data(of: record)),
            ("made", try StoredJSON.data(of: converted.made)),
            ("text_hash", Int64(bitPattern: textHash.bits)),
            ("changed_at", moment.text),
        ]
    }

    private func writeBands(of id: Int64, to database: Database) throws {
        guard textHash.bits != 0 else { return }
        for (part, value) in textHash.parts.enumerated() {
            try database.execute(
                literal: "INSERT INTO text_band VALUES (\(part), \(value), \(id))")
        }
    }

    private func writePages(of id: Int64, to database: Database) throws {
        let statement = try database.cachedStatement(
            sql: """
                INSERT INTO page(document, number, origin, raw, restored, human, words, checksum)
                  VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """)
        for page in document.converted.pages {
            let human = document.humanTexts[page.number]
            try statement.execute(arguments: [
                id, page.number, page.origin.rawValue, page.rawText, page.text, human,
                try PackedJSON.data(of: page),
                PageChecksum.of(raw: page.rawText, restored: page.text, human: human),
            ])
        }
    }

    private func writeReferences(of id: Int64, to database: Database) throws {
        let statement = try database.cachedStatement(
            sql: "INSERT INTO reference VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        for (position, reference) in record.references.enumerated() {
            try statement.execute(arguments: [
                id, position, reference.number, reference.normalized, reference.kind,
                reference.date?.description, reference.issuer, reference.role.rawValue,
                reference.grade.rawValue, reference.evidence.first?.page,
            ])
        }
    }
}

extension RestoredPage {
    /// The lines as they were read, before repair.
    var rawText: String {
        lines.map { line in line.words.map { $0.space + $0.raw }.joined() }.joined(separator: "\n")
    }
}
