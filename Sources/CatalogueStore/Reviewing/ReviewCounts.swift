import DocumentModel
import GRDB

/// How much of a document a person should look at.
struct ReviewCounts: Hashable {
    /// Number and date where they are doubtful or missing, and the deadlines of doubtful tasks.
    var fields: Int
    /// Words that were read with doubts, and that nobody has put right or confirmed.
    var words: Int

    init(_ record: DirectiveRecord, pages: [RestoredPage], corrections: [WordCorrection]) {
        let heads = [record.number?.grade, record.date?.grade]
        fields =
            heads.count { $0?.isDoubtful ?? true }
            + record.tasks.filter(\.grade.isDoubtful).reduce(0) { $0 + $1.deadlines.count }
        words = pages.reduce(0) { count, page in
            page.corrected(by: corrections).page.lines.reduce(count) { count, line in
                count + line.words.count { Grade(certainty: $0.probability).isDoubtful }
            }
        }
    }

    /// Keeps them in place of those of the document that were kept before.
    func write(of document: Int64, to database: Database) throws {
        try database.execute(
            literal:
                "INSERT OR REPLACE INTO document_review VALUES (\(document), \(fields), \(words))")
    }
}
