import GRDB

/// The index of the texts, changed together with the rows that it is made from.
///
/// The index holds no text: what is to be taken out of it has to be shown to it once more, so it is
/// taken out before the rows change, and put in after.
struct SearchIndex {
    /// The tables of the index.
    static let tables = ["document_index", "head_index", "task_index"]

    private let database: Database

    init(_ database: Database) {
        self.database = database
    }

    /// Makes all of it anew from the tables.
    func rebuild() throws {
        for index in Self.tables {
            try database.execute(sql: "INSERT INTO \(index)(\(index)) VALUES('rebuild')")
        }
    }

    /// Takes a document and its tasks out, before their rows change.
    func remove(document id: Int64) throws {
        try database.execute(
            literal: """
                INSERT INTO document_index(document_index, rowid, number, title, body)
                  SELECT 'delete', id, number, title, body FROM document_text WHERE id = \(id)
                """)
        try database.execute(
            literal: """
                INSERT INTO head_index(head_index, rowid, number, title)
                  SELECT 'delete', id, number, title FROM document_text WHERE id = \(id)
                """)
        try database.execute(
            literal: """
                INSERT INTO task_index(task_index, rowid, statement, units)
                  SELECT 'delete', id, statement, units FROM task_text
                  WHERE id IN (SELECT id FROM task WHERE document = \(id))
                """)
    }

    /// Puts a document and its tasks in, after their rows were written.
    func add(document id: Int64) throws {
        try database.execute(
            literal: """
                INSERT INTO document_index(rowid, number, title, body)
                  SELECT id, number, title, body FROM document_text WHERE id = \(id)
                """)
        try database.execute(
            literal: """
                INSERT INTO head_index(rowid, number, title)
                  SELECT id, number, title FROM document_text WHERE id = \(id)
                """)
        try database.execute(
            literal: """
                INSERT INTO task_index(rowid, statement, units)
                  SELECT id, statement, units FROM task_text
                  WHERE id IN (SELECT id FROM task WHERE document = \(id))
                """)
    }
}
