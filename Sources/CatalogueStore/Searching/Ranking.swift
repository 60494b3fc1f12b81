import GRDB

/// How well documents meet a query's words.
struct Ranking {
    private let exact: IdSet
    private var scores: [Int64: Double] = [:]
    private var named = IdSet()

    /// Ranks what a query finds: so many documents have its words.
    init(_ query: SearchQuery, matches: Int, in database: Database) throws {
        let search = IndexSearch(database)
        let numbers = (query.required.map(\.text) + query.filter.numbers)
            .filter { $0.contains("/") && $0.contains(where: \.isNumber) }
        exact = IdSet(try search.documents(numberedExactly: numbers))
        guard let words = query.matchWithoutExcluded, let heads = query.match() else { return }
        if matches <= Catalogue.largestRankedCount {
            scores = try search.scores(of: .documents, matching: words)
            return
        }
        named = try search.rows(of: .heads, matching: heads)
        if named.count <= Catalogue.largestRankedCount {
            scores = try search.scores(of: .heads, matching: heads)
        }
    }

    /// The place of a document among those that a query finds.
    func place(
        of document: Int64, otherwise place: ListPlace
    ) -> ListPlace {
        // More than any date or score below.
        let tier: Int64 = 1_000_000_000_000_000
        if exact.contains(document) {
            return ListPlace(key: -3 * tier + place.key % tier, tie: place.tie)
        }
        if let score = scores[document] {
            // BM25 is negative, and better where it is lower.
            let key = Int64((max(-1_000, min(1_000, score)) * 1_000_000_000).rounded())
            return ListPlace(key: -2 * tier + key, tie: place.tie)
        }
        if named.contains(document) {
            return ListPlace(key: -tier + place.key % tier, tie: place.tie)
        }
        return place
    }
}
