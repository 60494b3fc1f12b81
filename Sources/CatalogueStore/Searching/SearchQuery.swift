/// What somebody looks for: words that must be there, words that must not, and conditions.
public struct SearchQuery: Sendable, Hashable {
    /// What must stand in the text, in any order.
    public var required: [SearchTerm]
    /// What must not.
    public var excluded: [SearchTerm]
    /// What else is asked.
    public var filter: CatalogueFilter

    /// So many characters of what was typed are looked at.
    public static let largestLength = 1_000
    /// So many words and phrases count; those after them are not looked for.
    public static let largestTermCount = 32

    /// Creates a query.
    public init(
        required: [SearchTerm] = [], excluded: [SearchTerm] = [],
        filter: CatalogueFilter = CatalogueFilter()
    ) {
        self.required = required
        self.excluded = excluded
        self.filter = filter
    }

    /// Reads what was typed into a search field; total, since there are no mistakes: what is no
    /// condition is words (docs/catalogue.md).
    public init(parsing text: String) {
        self.init()
        var parser = SearchQueryParser(text)
        parser.parse(into: &self)
    }

    /// Whether words are looked for at all.
    public var hasWords: Bool { !required.isEmpty || !excluded.isEmpty }

    /// The required words in the index's language; nil where there are none.
    func match() -> String? {
        required.isEmpty ? nil : required.map(\.quoted).joined(separator: " AND ")
    }

    /// The required words without the excluded ones in the index's language; nil where none is
    /// required.
    var matchWithoutExcluded: String? {
        match().map { required in
            let none = matchExcluded
            return none.map { "(\(required)) NOT (\($0))" } ?? required
        }
    }

    /// The excluded words in the index's language, any of them; nil where there are none.
    var matchExcluded: String? {
        excluded.isEmpty ? nil : excluded.map(\.quoted).joined(separator: " OR ")
    }
}
