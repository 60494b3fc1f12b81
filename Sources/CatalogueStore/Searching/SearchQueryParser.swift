/// Takes a query apart, from left to right.
///
/// By scalars: a mark after a quotation mark makes another character of it.
struct SearchQueryParser {
    private let scalars: [Unicode.Scalar]
    private var place = 0

    init(_ text: String) {
        scalars = text.unicodeScalars.prefix(SearchQuery.largestLength).map { scalar in
            [.control, .format].contains(scalar.properties.generalCategory) ? " " : scalar
        }
    }

    /// Puts everything that was typed into a query.
    mutating func parse(into query: inout SearchQuery) {
        while skipBlanks() {
            let isExcluded = takeMinus()
            if !isExcluded, takeCondition(into: &query.filter) { continue }
            guard let term = takeTerm(),
                query.required.count + query.excluded.count < SearchQuery.largestTermCount
            else { continue }
            if isExcluded {
                query.excluded.append(term)
            } else {
                query.required.append(term)
            }
        }
    }

    /// Goes on to what is no blank; false at the end.
    private mutating func skipBlanks() -> Bool {
        while place < scalars.count, scalars[place].properties.isWhitespace { place += 1 }
        return place < scalars.count
    }

    /// A minus right before a word or phrase excludes it.
    private mutating func takeMinus() -> Bool {
        guard scalars[place] == "-" else { return false }
        place += 1
        return place < scalars.count && !scalars[place].properties.isWhitespace
    }

    /// A known key, a colon, and a value that makes sense; takes nothing otherwise.
    private mutating func takeCondition(into filter: inout CatalogueFilter) -> Bool {
        let start = place
        let name = take { $0 == "-" || $0 == "_" || $0.properties.isAlphabetic }
        guard place < scalars.count, scalars[place] == ":",
            let key = QueryKey(named: name)
        else {
            place = start
            return false
        }
        place += 1
        if let value = takeQuoted() ?? takeWord(), key.add(value, to: &filter) { return true }
        place = start
        return false
    }

    /// A phrase or a word; nil where it has no letters or digits.
    private mutating func takeTerm() -> SearchTerm? {
        if let phrase = takeQuoted() {
            return SearchTerm(phrase, isPrefix: takeStar())
        }
        guard let word = takeWord() else { return nil }
        return SearchTerm(word, isPrefix: word.unicodeScalars.last == "*")
    }

    private mutating func takeStar() -> Bool {
        guard place < scalars.count, scalars[place] == "*" else { return false }
        place += 1
        return true
    }

    /// What stands between quotation marks; up to the end where the second is missing.
    private mutating func takeQuoted() -> String? {
        guard place < scalars.count, Self.isQuotationMark(scalars[place]) else { return nil }
        place += 1
        let inside = take { !Self.isQuotationMark($0) }
        if place < scalars.count { place += 1 }
        return inside
    }

    /// What stands up to the next blank or quotation mark; nil where there is nothing.
    private mutating func takeWord() -> String? {
        let word = take { !$0.properties.isWhitespace && !Self.isQuotationMark($0) }
        return word.isEmpty ? nil : word
    }

    private mutating func take(while belongs: (Unicode.Scalar) -> Bool) -> String {
        let start = place
        while place < scalars.count, belongs(scalars[place]) { place += 1 }
        var taken = String.UnicodeScalarView()
        taken.append(contentsOf: scalars[start..<place])
        return String(taken)
    }

    private static func isQuotationMark(_ scalar: Unicode.Scalar) -> Bool {
        ["\"", "“", "”", "„", "«", "»"].contains(scalar)
    }
}
