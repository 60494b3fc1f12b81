import GRDB

/// The tables of the catalogue, as steps that lead from any earlier version to this one.
///
/// A step that was shipped is never changed: a new one is added at the end.
enum Schema {
    /// All the steps in order.
    static let migrator: DatabaseMigrator = {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1-archive") { try $0.execute(sql: files + documents) }
        migrator.registerMigration("2-search") { try $0.execute(sql: search) }
        migrator.registerMigration("3-ledger") { try $0.execute(sql: ledger) }
        migrator.registerMigration("4-heads") { try $0.execute(sql: heads) }
        migrator.registerMigration("5-people") { try $0.execute(sql: people) }
        migrator.registerMigration("6-ledger-stamps") { try $0.execute(sql: ledgerStamps) }
        migrator.registerMigration("7-digests") { database in
            try database.execute(sql: digests)
            try ContentDigests(database).rebuild()
        }
        return migrator
    }()

    private static let files = """
        -- What was offered, and what is kept of it.
        CREATE TABLE original (
          id INTEGER PRIMARY KEY,
          sha256 TEXT NOT NULL UNIQUE CHECK (length(sha256) = 64),
          size INTEGER NOT NULL CHECK (size >= 0),
          stored_at TEXT NOT NULL
        ) STRICT;

        CREATE TABLE source (
          id INTEGER PRIMARY KEY,
          path TEXT NOT NULL,                    -- where it lay, NFC
          original INTEGER REFERENCES original,  -- null: it could not be taken in
          reason TEXT,
          detail TEXT,
          offered_at TEXT NOT NULL,
          CHECK ((original IS NULL) = (reason IS NOT NULL))
        ) STRICT;
        CREATE UNIQUE INDEX source_place ON source(path, ifnull(original, 0));
        CREATE INDEX source_original ON source(original);

        CREATE TABLE job (
          id INTEGER PRIMARY KEY,
          original INTEGER NOT NULL UNIQUE REFERENCES original,
          settings TEXT NOT NULL,                -- JSON
          state TEXT NOT NULL
            CHECK (state IN ('waiting', 'running', 'done', 'failed', 'set-aside')),
          token INTEGER NOT NULL DEFAULT 0,      -- of the lease: a later one voids the earlier
          owner TEXT,
          leased_until INTEGER,                  -- seconds since 1970
          deaths INTEGER NOT NULL DEFAULT 0,
          interruptions INTEGER NOT NULL DEFAULT 0,
          pages INTEGER,
          pages_done INTEGER NOT NULL DEFAULT 0,
          reason TEXT,
          page INTEGER,
          detail TEXT,
          queued_at TEXT NOT NULL,
          ended_at TEXT,
          seconds REAL
        ) STRICT;
        CREATE INDEX job_state ON job(state, interruptions, id);

        CREATE TABLE page_read (                 -- pages of a job that is not done yet
          job INTEGER NOT NULL REFERENCES job ON DELETE CASCADE,
          number INTEGER NOT NULL,
          page BLOB NOT NULL,                    -- packed JSON
          PRIMARY KEY (job, number)
        ) STRICT;

        """

    private static let documents = """
        CREATE TABLE document (
          id INTEGER PRIMARY KEY,
          original INTEGER NOT NULL UNIQUE REFERENCES original,
          version INTEGER NOT NULL DEFAULT 1,
          file TEXT NOT NULL,
          kind TEXT, kind_code TEXT,
          number TEXT, number_key TEXT,
          issuer TEXT, issuer_key TEXT, parent_issuer TEXT,
          place TEXT, date TEXT, year INTEGER,
          title TEXT, signer TEXT, secrecy TEXT, urgency TEXT,
          grade TEXT NOT NULL,
          warnings INTEGER NOT NULL,
          page_count INTEGER NOT NULL,
          text_from TEXT NOT NULL,
          language TEXT NOT NULL,
          fingerprint TEXT NOT NULL,             -- of the settings and models it was made with
          record BLOB NOT NULL,                  -- JSON, docs/record.md
          made BLOB NOT NULL,                    -- JSON
          text_hash INTEGER NOT NULL,            -- SimHash of the text
          released_at TEXT, released_by TEXT,
          held INTEGER GENERATED ALWAYS AS       -- secret, and nobody has released it
            (secrecy IS NOT NULL AND released_at IS NULL) STORED,
          accepted_at TEXT, accepted_by TEXT,
          kept_at TEXT NOT NULL,
          changed_at TEXT NOT NULL
        ) STRICT;
        CREATE INDEX document_identity ON document(number_key, year, issuer_key);
        CREATE INDEX document_date ON document(date);
        CREATE INDEX document_issuer ON document(issuer_key);

        CREATE TABLE text_band (                 -- four parts of text_hash, to find near texts
          part INTEGER NOT NULL,
          value INTEGER NOT NULL,
          document INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
          PRIMARY KEY (part, value, document)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX text_band_document ON text_band(document);

        CREATE TABLE page (
          id INTEGER PRIMARY KEY,
          document INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
          number INTEGER NOT NULL,
          origin TEXT NOT NULL,
          raw TEXT NOT NULL,
          restored TEXT NOT NULL,
          human TEXT,                            -- null: as restored
          words BLOB NOT NULL,                   -- packed JSON: lines, words, boxes, probabilities
          checksum TEXT NOT NULL,                -- SHA-256 of the three texts
          UNIQUE (document, number)
        ) STRICT;

        CREATE TABLE task (
          id INTEGER PRIMARY KEY,
          document INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
          key TEXT NOT NULL,                     -- the record's id: "VI.3"
          position INTEGER NOT NULL,
          section TEXT NOT NULL,
          item TEXT,
          statement TEXT NOT NULL,
          product TEXT,
          grade TEXT NOT NULL,
          page INTEGER,
          gone INTEGER NOT NULL DEFAULT 0,       -- 1: no longer in the record, but followed
          UNIQUE (document, key)
        ) STRICT;

        CREATE TABLE task_unit (
          task INTEGER NOT NULL REFERENCES task ON DELETE CASCADE,
          role TEXT NOT NULL CHECK (role IN ('lead', 'support', 'report')),
          position INTEGER NOT NULL,
          name TEXT NOT NULL,
          resolved TEXT,
          key TEXT NOT NULL,                     -- folded full name
          PRIMARY KEY (task, role, position)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX task_unit_key ON task_unit(key, role, task);

        CREATE TABLE occurrence (                -- a day on which a task is due
          id INTEGER PRIMARY KEY,
          task INTEGER NOT NULL REFERENCES task ON DELETE CASCADE,
          slot TEXT NOT NULL,                    -- the day, or the deadline's place without one
          due TEXT,
          time TEXT,
          words TEXT,
          recurrence TEXT,
          status TEXT NOT NULL DEFAULT 'open' CHECK (status IN ('open', 'ongoing', 'done')),
          percent INTEGER NOT NULL DEFAULT 0 CHECK (percent BETWEEN 0 AND 100),
          note TEXT,
          version INTEGER NOT NULL DEFAULT 0,
          changed_at TEXT, changed_by TEXT,
          gone INTEGER NOT NULL DEFAULT 0,
          UNIQUE (task, slot)
        ) STRICT;
        CREATE INDEX occurrence_due ON occurrence(due, status, task);

        CREATE TABLE target (
          id INTEGER PRIMARY KEY,
          document INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
          key TEXT NOT NULL,                     -- folded statement and its value
          position INTEGER NOT NULL,
          statement TEXT NOT NULL,
          comparison TEXT NOT NULL,
          value REAL NOT NULL,
          unit TEXT NOT NULL,
          due TEXT,
          grade TEXT NOT NULL,
          page INTEGER,
          gone INTEGER NOT NULL DEFAULT 0,
          UNIQUE (document, key)
        ) STRICT;

        CREATE TABLE measure (
          id INTEGER PRIMARY KEY,
          target INTEGER NOT NULL REFERENCES target ON DELETE CASCADE,
          date TEXT NOT NULL,
          value REAL NOT NULL,
          note TEXT,
          made_at TEXT NOT NULL, made_by TEXT NOT NULL
        ) STRICT;
        CREATE INDEX measure_target ON measure(target, date);

        CREATE TABLE reference (
          document INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
          position INTEGER NOT NULL,
          number TEXT NOT NULL, number_key TEXT NOT NULL,
          kind TEXT, date TEXT, issuer TEXT,
          role TEXT NOT NULL,
          grade TEXT NOT NULL,
          page INTEGER,
          PRIMARY KEY (document, position)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX reference_number ON reference(number_key);

        CREATE TABLE word_correction (           -- in force; their history is in edit
          document INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
          page INTEGER NOT NULL, line INTEGER NOT NULL, word INTEGER NOT NULL,
          before TEXT NOT NULL,
          after TEXT NOT NULL,
          box TEXT,                              -- JSON
          PRIMARY KEY (document, page, line, word)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE field_correction (
          document INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
          field TEXT NOT NULL,
          value TEXT NOT NULL,
          PRIMARY KEY (document, field)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE edit (                      -- who changed what and when: only grows
          id INTEGER PRIMARY KEY,
          made_at TEXT NOT NULL,
          made_by TEXT NOT NULL,
          subject TEXT NOT NULL,                 -- 'document', 'task', 'target'
          document INTEGER NOT NULL,
          place TEXT NOT NULL,                   -- what of it: a field, a word's place, a day
          before TEXT, after TEXT,
          note TEXT
        ) STRICT;
        CREATE INDEX edit_document ON edit(document, id);
        CREATE TRIGGER edit_stays BEFORE DELETE ON edit
          BEGIN SELECT RAISE(ABORT, 'the history is never changed'); END;
        CREATE TRIGGER edit_is_fixed BEFORE UPDATE ON edit
          BEGIN SELECT RAISE(ABORT, 'the history is never changed'); END;

        """

    // The views give the index its text, so that it is stored once and the index can be made anew.
    private static let search = """
        CREATE VIEW document_text AS
          SELECT id,
            ifnull(number, '') AS number,
            ifnull(title, '') AS title,
            ifnull((SELECT group_concat(text, char(12)) FROM
              (SELECT ifnull(human, restored) AS text FROM page
                WHERE page.document = document.id ORDER BY page.number)), '') AS body
          FROM document;
        CREATE VIRTUAL TABLE document_index USING fts5(
          number, title, body, content = 'document_text', content_rowid = 'id',
          tokenize = 'sohoa');

        CREATE VIEW task_text AS
          SELECT id, statement,
            ifnull((SELECT group_concat(name || ' ' || ifnull(resolved, ''), char(10)) FROM
              (SELECT name, resolved FROM task_unit
                WHERE task_unit.task = task.id ORDER BY role, position)), '') AS units
          FROM task;
        CREATE VIRTUAL TABLE task_index USING fts5(
          statement, units, content = 'task_text', content_rowid = 'id', tokenize = 'sohoa');
        """

    // What is listed and counted, in few bytes: a line a document. The triggers say which lines no
    // longer hold; they are written anew before the change ends. No OR IGNORE: the statement that
    // fires a trigger decides what becomes of conflicts in it, and an upsert decides to fail.
    private static let ledger = """
        CREATE TABLE facet_value (               -- names that documents and tasks are counted by
          id INTEGER PRIMARY KEY,
          facet TEXT NOT NULL CHECK (facet IN ('kind', 'issuer', 'unit')),
          key TEXT NOT NULL,                     -- folded
          label TEXT NOT NULL,                   -- as first met
          code TEXT,                             -- of a kind: "KH"
          UNIQUE (facet, key)
        ) STRICT;

        CREATE TABLE ledger (                    -- a row for 64 documents (docs/catalogue.md)
          block INTEGER PRIMARY KEY,
          heads BLOB NOT NULL,
          tasks BLOB NOT NULL
        ) STRICT;

        CREATE TABLE ledger_due (document INTEGER PRIMARY KEY) STRICT;
        CREATE INDEX document_held ON document(id) WHERE held = 1;

        CREATE TRIGGER document_is_new AFTER INSERT ON document
          BEGIN INSERT INTO ledger_due SELECT new.id
            WHERE new.id NOT IN (SELECT document FROM ledger_due); END;
        CREATE TRIGGER document_has_changed AFTER UPDATE ON document
          BEGIN INSERT INTO ledger_due SELECT new.id
            WHERE new.id NOT IN (SELECT document FROM ledger_due); END;
        CREATE TRIGGER document_is_gone AFTER DELETE ON document
          BEGIN INSERT INTO ledger_due SELECT old.id
            WHERE old.id NOT IN (SELECT document FROM ledger_due); END;
        CREATE TRIGGER task_is_new AFTER INSERT ON task
          BEGIN INSERT INTO ledger_due SELECT new.document
            WHERE new.document NOT IN (SELECT document FROM ledger_due); END;
        CREATE TRIGGER task_has_changed AFTER UPDATE ON task
          BEGIN INSERT INTO ledger_due SELECT new.document
            WHERE new.document NOT IN (SELECT document FROM ledger_due); END;
        CREATE TRIGGER task_is_gone AFTER DELETE ON task
          BEGIN INSERT INTO ledger_due SELECT old.document
            WHERE old.document NOT IN (SELECT document FROM ledger_due); END;
        CREATE TRIGGER occurrence_is_new AFTER INSERT ON occurrence
          BEGIN INSERT INTO ledger_due SELECT document FROM task
            WHERE id = new.task AND document NOT IN (SELECT document FROM ledger_due); END;
        CREATE TRIGGER occurrence_has_changed AFTER UPDATE ON occurrence
          BEGIN INSERT INTO ledger_due SELECT document FROM task
            WHERE id = new.task AND document NOT IN (SELECT document FROM ledger_due); END;
        CREATE TRIGGER occurrence_is_gone AFTER DELETE ON occurrence
          BEGIN INSERT INTO ledger_due SELECT document FROM task
            WHERE id = old.task AND document NOT IN (SELECT document FROM ledger_due); END;
        CREATE TRIGGER task_unit_is_new AFTER INSERT ON task_unit
          BEGIN INSERT INTO ledger_due SELECT document FROM task
            WHERE id = new.task AND document NOT IN (SELECT document FROM ledger_due); END;
        CREATE TRIGGER task_unit_is_gone AFTER DELETE ON task_unit
          BEGIN INSERT INTO ledger_due SELECT document FROM task
            WHERE id = old.task AND document NOT IN (SELECT document FROM ledger_due); END;
        """

    // Numbers and titles on their own: asked about them, the index of whole texts has to look into
    // each text that has the word anywhere.
    private static let heads = """
        CREATE VIRTUAL TABLE head_index USING fts5(
          number, title, content = 'document_text', content_rowid = 'id', tokenize = 'sohoa');
        INSERT INTO head_index(head_index) VALUES ('rebuild');
        """
}
