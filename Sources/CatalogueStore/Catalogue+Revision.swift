import DocumentModel
import GRDB

extension Catalogue {
    /// Puts a document with new corrections in the place of what is kept, and says so in the history:
    /// text, search, record, tasks and what is exported change together.
    ///
    /// - Parameters:
    ///   - document: The document as it was fetched, with all its corrections in force.
    ///   - humanTexts: The corrected texts of its pages, by page number.
    ///   - edits: What is new.
    ///   - editor: Who says so.
    /// - Throws: ``CatalogueError`` with the code `conflict` where somebody else has changed the
    ///   document since it was fetched.
    public func revise(
        _ document: StoredDocument, humanTexts: [Int: String], edits: [Edit], by editor: Editor
    ) throws(CatalogueError) {
        try change { database in
            try Self.expect(document.version, of: document.id, in: database)
            guard
                let original = try database.value(
                    Int64.self, "SELECT original FROM document WHERE id = \(document.id)")
            else { throw CatalogueError(.notFound, detail: "document \(document.id)") }
            // First: what is doubtful is counted with them.
            try Self.write(document.corrections, of: document.id, to: database)
            _ = try keep(
                KeptDocument(
                    converted: document.converted, humanTexts: humanTexts,
                    fingerprint: document.fingerprint),
                original: original, at: editor.moment, in: database)
            for edit in edits { try Self.add(edit, by: editor, to: database) }
        }
    }

    /// Says that a person has looked a document over and found it right.
    ///
    /// - Parameters:
    ///   - id: The document.
    ///   - version: The version that was looked at; nil for any.
    ///   - note: What is to be said about it.
    ///   - editor: Who says so.
    /// - Throws: ``CatalogueError`` with the code `conflict` where it is another version by now.
    public func accept(
        _ id: Int64, version: Int? = nil, note: String?, by editor: Editor
    ) throws(CatalogueError) {
        try change { database in
            if let version { try Self.expect(version, of: id, in: database) }
            try Self.mark(id, "accepted", note: note, by: editor, in: database)
        }
    }

    /// Lets a secret document into searches, lists and exports.
    ///
    /// - Parameters:
    ///   - id: The document.
    ///   - version: The version that was looked at; nil for any.
    ///   - note: What is to be said about it.
    ///   - editor: Who says so.
    /// - Throws: ``CatalogueError`` with the code `conflict` where it is another version by now.
    public func release(
        _ id: Int64, version: Int? = nil, note: String?, by editor: Editor
    ) throws(CatalogueError) {
        try change { database in
            if let version { try Self.expect(version, of: id, in: database) }
            try Self.mark(id, "released", note: note, by: editor, in: database)
        }
    }

    private static func mark(
        _ id: Int64, _ what: String, note: String?, by editor: Editor, in database: Database
    ) throws {
        try database.execute(
            sql: """
                UPDATE document SET \(what)_at = ?, \(what)_by = ?, version = version + 1
                  WHERE id = ?
                """, arguments: [editor.moment.text, editor.name, id])
        guard database.changesCount == 1 else {
            throw CatalogueError(.notFound, detail: "document \(id)")
        }
        try add(
            Edit(.document, document: id, place: what, after: editor.name, note: note),
            by: editor, to: database)
    }

    private static func expect(_ version: Int, of id: Int64, in database: Database) throws {
        let current = try database.value(
            Int.self, "SELECT version FROM document WHERE id = \(id)")
        guard current == version else {
            throw CatalogueError(.conflict, detail: "document \(id) has been changed meanwhile")
        }
    }

    private static func write(
        _ corrections: Corrections, of id: Int64, to database: Database
    ) throws {
        try database.execute(literal: "DELETE FROM word_correction WHERE document = \(id)")
        try database.execute(literal: "DELETE FROM field_correction WHERE document = \(id)")
        for word in corrections.words {
            let box = try word.box.map {
                String(decoding: try StoredJSON.data(of: $0), as: UTF8.self)
            }
            try database.execute(
                literal: """
                    INSERT INTO word_correction VALUES (\(id), \(word.page), \(word.line),
                      \(word.word), \(word.before), \(word.after), \(box))
                    """)
        }
        for field in corrections.fields {
            try database.execute(
                literal: """
                    INSERT INTO field_correction
                      VALUES (\(id), \(field.field.rawValue), \(field.value))
                    """)
        }
    }

    static func add(_ edit: Edit, by editor: Editor, to database: Database) throws {
        try database.execute(
            literal: """
                INSERT INTO edit(made_at, made_by, subject, document, place, before, after, note)
                  VALUES (\(editor.moment.text), \(editor.name), \(edit.subject.rawValue),
                    \(edit.document), \(edit.place), \(edit.before), \(edit.after), \(edit.note))
                """)
    }
}
