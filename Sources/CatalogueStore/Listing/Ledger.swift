import FoundationEssentials
import GRDB

/// What lists, totals and counts are made from: a line of some hundred bytes for each document, with
/// its tasks and their days.
///
/// All the lines of 100,000 documents are gone through faster than an index for each combination of
/// conditions could be asked, and every total is exact.
struct Ledger {
    let database: Database

    init(_ database: Database) {
        self.database = database
    }

    /// The head of a document's line, without its tasks; nil where there is none.
    func head(of document: Int64) throws -> LedgerLine? {
        let heads = try database.value(
            Data.self,
            "SELECT heads FROM ledger WHERE block = \(LedgerBlock.number(of: document))")
        return heads.flatMap { LedgerBlock(heads: $0, tasks: nil).entries[document]?.head }
    }
}
