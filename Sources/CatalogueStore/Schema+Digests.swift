/// The step `7-digests`: how to tell that what is kept is what was written.
extension Schema {
    static let digests =
        """
        CREATE TABLE digest (                    -- CRC-32 of rows (ContentDigests)
          subject TEXT NOT NULL,
          id INTEGER NOT NULL,
          crc INTEGER NOT NULL,
          PRIMARY KEY (subject, id)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE digest_due (                -- whose rows have changed
          subject TEXT NOT NULL,
          id INTEGER NOT NULL,
          PRIMARY KEY (subject, id)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE change_count (              -- of all changes: an older state has a smaller number
          id INTEGER PRIMARY KEY CHECK (id = 1),
          number INTEGER NOT NULL
        ) STRICT;
        INSERT INTO change_count VALUES (1, 0);

        """
        + [
            ("document", "'document'", "ROW.id"), ("page", "'document'", "ROW.document"),
            ("text_band", "'document'", "ROW.document"), ("task", "'document'", "ROW.document"),
            ("target", "'document'", "ROW.document"),
            ("reference", "'document'", "ROW.document"),
            ("word_correction", "'document'", "ROW.document"),
            ("field_correction", "'document'", "ROW.document"),
            ("document_review", "'document'", "ROW.document"),
            ("edit", "'document'", "ROW.document"),
            ("task_unit", "'document'", "(SELECT document FROM task WHERE id = ROW.task)"),
            ("occurrence", "'document'", "(SELECT document FROM task WHERE id = ROW.task)"),
            ("measure", "'document'", "(SELECT document FROM target WHERE id = ROW.target)"),
            ("original", "'original'", "ROW.id"), ("job", "'original'", "ROW.original"),
            (
                "source", "iif(ROW.original IS NULL, 'refusal', 'original')",
                "ifnull(ROW.original, ROW.id)"
            ),
            ("facet_value", "'facet_value'", "ROW.id"), ("account", "'account'", "ROW.id"),
            ("token", "'token'", "ROW.id"), ("audit", "'audit'", "ROW.id"),
        ].map(marks).joined()

    /// Triggers that note whose digest no longer holds.
    ///
    /// No OR IGNORE: see the ledger's. The parent of a row
    /// that goes with it is noted by itself.
    private static func marks(of table: String, subject: String, id: String) -> String {
        [("INSERT", ["new"]), ("UPDATE", ["old", "new"]), ("DELETE", ["old"])].map { change, rows in
            let notes = rows.map { row in
                let (subject, id) = (
                    subject.replacing("ROW", with: row), id.replacing("ROW", with: row)
                )
                return """
                    INSERT INTO digest_due SELECT \(subject), \(id) WHERE \(id) IS NOT NULL
                      AND NOT EXISTS (SELECT 1 FROM digest_due
                        WHERE digest_due.subject = \(subject) AND digest_due.id = \(id));
                    """
            }.joined(separator: " ")
            return """
                CREATE TRIGGER \(table)_\(change.lowercased())_makes_digest AFTER \(change) ON \(table)
                  BEGIN \(notes) END;

                """
        }.joined()
    }
}
