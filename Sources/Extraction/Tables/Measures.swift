/// The nouns that numbers count or measure, from `measures.tsv`.
struct Measures: Sendable {
    private let tables: [(kind: MeasureUnit.Kind, table: PhraseTable)]

    /// Reads the rows: noun and what it measures.
    init(_ rows: [LexiconRow]) throws(LexiconError) {
        var nouns: [MeasureUnit.Kind: [String]] = [:]
        for row in rows {
            _ = try row.phrase()
            nouns[try row.word(1, as: MeasureUnit.Kind.self), default: []].append(row.name)
        }
        let kinds: [MeasureUnit.Kind] = [.count, .money, .time, .age]
        tables = kinds.map { ($0, PhraseTable(nouns[$0, default: []], spelled: true)) }
    }

    /// The longest noun that stands at a token, with the token after it.
    func longest(at token: Int, in passage: Passage) -> (kind: MeasureUnit.Kind, end: Int)? {
        var longest: (kind: MeasureUnit.Kind, end: Int)?
        for (kind, table) in tables {
            if let end = table.end(at: token, in: passage), end > longest?.end ?? token {
                longest = (kind, end)
            }
        }
        return longest
    }
}
