import GRDB

/// How well documents meet a query's words.
struct Ranking {
    private let exact: IdSet
    private var scores: [Int64: Double] = [:]
    private var named = IdSet()

    /// Ranks what a query finds.
    init(_ query: SearchQuery, in database: Database) throws {
        let search = IndexSearch(database)
        let numbers = (query.required.map(\.text) + query.filter.numbers)
            .filter { $0.contains("/") && $0.contains(where: \.isNumber) }
        exact = IdSet(try search.documents(numberedExactly: numbers))
        guard let words = query.matchWithoutExcluded, let heads = query.match(in: .heads) else {
            return
        }
        if try search.count(words, atMost: Catalogue.largestRankedCount) != nil {
            scores = try search.scores(of: words)
        } else if try search.count(heads, atMost: Catalogue.largestRankedCount) != nil {
            scores = try search.scores(of: heads)
        } else {
            named = try search.rows(of: .documents, matching: heads)
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

extension [String] {
    /// The columns of number and title.
    fileprivate static let heads = ["number", "title"]
}
