/// The step `5-people`: who may use the archive, what a person should look at, and how to tell that an
/// answer may have changed.
extension Schema {
    static let people =
        accounts + reviews + revision + namesOfPlaces

    private static let accounts = """
        CREATE TABLE account (
          id INTEGER PRIMARY KEY,
          name TEXT NOT NULL,
          name_key TEXT NOT NULL UNIQUE,         -- folded
          display_name TEXT NOT NULL,
          role TEXT NOT NULL CHECK (role IN ('reader', 'analyst', 'archivist', 'administrator')),
          password TEXT NOT NULL,                -- its hash by Argon2id
          sees_secret INTEGER NOT NULL DEFAULT 0,
          disabled INTEGER NOT NULL DEFAULT 0,
          created_at TEXT NOT NULL
        ) STRICT;

        CREATE TABLE session (                   -- times in seconds since 1970
          digest TEXT PRIMARY KEY,               -- of the secret that the browser has
          account INTEGER NOT NULL REFERENCES account ON DELETE CASCADE,
          created INTEGER NOT NULL,
          seen INTEGER NOT NULL,
          expires INTEGER NOT NULL,
          address TEXT
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX session_account ON session(account);
        CREATE INDEX session_expires ON session(expires);

        CREATE TABLE token (
          id INTEGER PRIMARY KEY,
          label TEXT NOT NULL,
          digest TEXT NOT NULL UNIQUE,           -- of the secret that the program has
          account INTEGER REFERENCES account,    -- null: the archive has one user
          scopes TEXT NOT NULL,                  -- with blanks between
          query TEXT,                            -- a calendar's
          created_at TEXT NOT NULL,
          expires INTEGER, used INTEGER,         -- seconds since 1970
          revoked_at TEXT
        ) STRICT;

        CREATE TABLE audit (                     -- who did what over the web: only grows
          id INTEGER PRIMARY KEY,
          made_at TEXT NOT NULL,
          who TEXT NOT NULL,
          address TEXT,
          action TEXT NOT NULL,
          document INTEGER,
          detail TEXT NOT NULL
        ) STRICT;
        CREATE INDEX audit_who ON audit(who, id);
        CREATE INDEX audit_document ON audit(document, id);
        CREATE TRIGGER audit_stays BEFORE DELETE ON audit
          BEGIN SELECT RAISE(ABORT, 'the log is never changed'); END;
        CREATE TRIGGER audit_is_fixed BEFORE UPDATE ON audit
          BEGIN SELECT RAISE(ABORT, 'the log is never changed'); END;

        CREATE TABLE saved_search (
          owner TEXT NOT NULL,
          name TEXT NOT NULL,
          view TEXT NOT NULL,
          query TEXT NOT NULL,
          PRIMARY KEY (owner, name)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE document_lock (             -- who is at work on what; for people to see
          document INTEGER PRIMARY KEY REFERENCES document ON DELETE CASCADE,
          holder TEXT NOT NULL,
          until INTEGER NOT NULL                 -- seconds since 1970
        ) STRICT;

        """

    // Of documents that were kept before, SQL can tell all but the words, which are packed.
    private static let reviews = """
        CREATE TABLE document_review (           -- what a person should look at
          document INTEGER PRIMARY KEY REFERENCES document ON DELETE CASCADE,
          fields INTEGER NOT NULL,               -- doubtful or missing: number, date; deadlines
          words INTEGER                          -- doubtful ones; null: not counted yet
        ) STRICT;
        CREATE INDEX document_accepted ON document(accepted_by, held);
        INSERT INTO document_review
          SELECT id,
            (ifnull(json_extract(CAST(record AS TEXT), '$.number.grade'), 'D') IN ('C', 'D'))
            + (ifnull(json_extract(CAST(record AS TEXT), '$.date.grade'), 'D') IN ('C', 'D'))
            + (SELECT ifnull(sum(json_array_length(value, '$.deadlines')), 0)
                FROM json_each(CAST(record AS TEXT), '$.tasks')
                WHERE json_extract(value, '$.grade') IN ('C', 'D')),
            NULL
          FROM document;

        """

    // The time is in the number so that a catalogue that was put back in place from a copy does not
    // come to the numbers once more that it had before, with other answers.
    private static let bump = "UPDATE revision SET number = max(number + 1, unixepoch() * 1000);"

    private static let revision =
        """
        CREATE TABLE revision (                  -- another number: answers may be others
          id INTEGER PRIMARY KEY CHECK (id = 1),
          number INTEGER NOT NULL
        ) STRICT;
        INSERT INTO revision VALUES (1, unixepoch() * 1000);
        CREATE TRIGGER source_makes_revision AFTER INSERT ON source
          WHEN new.original IN (SELECT original FROM document) BEGIN \(bump) END;

        """ + answered.map(triggers).joined()

    /// The tables that lists, searches, counts and details are answered from.
    private static let answered = [
        "document", "page", "task", "task_unit", "occurrence", "target", "measure", "reference",
        "word_correction", "field_correction", "edit",
    ]

    private static func triggers(of table: String) -> String {
        ["INSERT", "UPDATE", "DELETE"].map { change in
            """
            CREATE TRIGGER \(table)_\(change.lowercased())_makes_revision AFTER \(change) ON \(table)
              BEGIN \(bump) END;

            """
        }.joined()
    }

    // The ledger is made anew, with places, and with who leads and who supports.
    private static let namesOfPlaces = """
        DROP TABLE facet_value;
        CREATE TABLE facet_value (               -- names that documents and tasks are counted by
          id INTEGER PRIMARY KEY,
          facet TEXT NOT NULL CHECK (facet IN ('kind', 'issuer', 'unit', 'place')),
          key TEXT NOT NULL,                     -- folded
          label TEXT NOT NULL,                   -- as first met
          code TEXT,                             -- of a kind: "KH"
          UNIQUE (facet, key)
        ) STRICT;
        DELETE FROM ledger;
        INSERT INTO ledger_due SELECT id FROM document
          WHERE id NOT IN (SELECT document FROM ledger_due);

        """
}
