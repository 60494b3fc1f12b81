import GRDB

/// Asks the index of words.
struct IndexSearch {
    /// What is indexed.
    enum Index: String {
        /// Numbers, titles and texts.
        case documents = "document_index"
        /// Numbers and titles alone.
        case heads = "head_index"
        /// What is ordered, and the names of units.
        case tasks = "task_index"
    }

    private let database: Database

    init(_ database: Database) {
        self.database = database
    }

    /// The rows that match an expression of ``SearchQuery``.
    func rows(of index: Index, matching expression: String) throws -> IdSet {
        var set = IdSet()
        let rows = try Int64.fetchCursor(
            try database.cachedStatement(
                sql: "SELECT rowid FROM \(index.rawValue) WHERE \(index.rawValue) MATCH ?"),
            arguments: [expression])
        while let id = try rows.next() { set.insert(id) }
        return set
    }

    /// The documents with one of these numbers, or with a number that has them as a part; nil where
    /// none is asked for.
    func documents(numbered numbers: [String]) throws -> IdSet? {
        let terms = numbers.compactMap { SearchTerm($0, isPrefix: $0.unicodeScalars.last == "*") }
        guard !terms.isEmpty else { return nil }
        let any = terms.map(\.quoted).joined(separator: " OR ")
        return try rows(of: .heads, matching: "{number} : (\(any))")
    }

    /// The documents whose whole number is one of these, marks optional, in order.
    func documents(numberedExactly numbers: [String]) throws -> [Int64] {
        guard let some = try documents(numbered: numbers) else { return [] }
        let wanted = Set(numbers.map(\.key))
        // A part of a number that very many have is nobody's whole number.
        return try some.prefix(Catalogue.largestRankedCount).filter { id in
            let number = try database.value(
                String.self, "SELECT number FROM document WHERE id = \(id)")
            return number.map { wanted.contains($0.key) } ?? false
        }
    }

    /// The rows of documents or heads that match, each with its score by BM25: lower is better.
    func scores(of index: Index, matching expression: String) throws -> [Int64: Double] {
        // A word in the number counts ten, in the title five times one in the text.
        let rows = try Row.fetchAll(
            database,
            sql: """
                SELECT rowid, bm25(\(index.rawValue), 10, 5, 1) AS score FROM \(index.rawValue)
                  WHERE \(index.rawValue) MATCH ?
                """, arguments: [expression])
        return Dictionary(uniqueKeysWithValues: rows.map { ($0["rowid"], $0["score"]) })
    }
}
