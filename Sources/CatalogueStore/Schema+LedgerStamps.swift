// A stamp for each block of the ledger, another one after every change: who keeps a copy of the ledger
// sees by it which blocks to read again.
extension Schema {
    static let ledgerStamps = """
        CREATE TABLE ledger_stamp (              -- another number: the block has changed
          block INTEGER PRIMARY KEY,
          stamp INTEGER NOT NULL
        ) STRICT;
        INSERT INTO ledger_stamp SELECT block, random() FROM ledger;
        CREATE TRIGGER ledger_is_new AFTER INSERT ON ledger BEGIN
          DELETE FROM ledger_stamp WHERE block = new.block;
          INSERT INTO ledger_stamp VALUES (new.block, random());
        END;
        CREATE TRIGGER ledger_has_changed AFTER UPDATE ON ledger BEGIN
          DELETE FROM ledger_stamp WHERE block IN (old.block, new.block);
          INSERT INTO ledger_stamp VALUES (new.block, random());
        END;
        CREATE TRIGGER ledger_is_gone AFTER DELETE ON ledger BEGIN
          DELETE FROM ledger_stamp WHERE block = old.block;
        END;
        """
}
