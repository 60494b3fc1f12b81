extension Passage {
    /// The clauses between semicolons and full stops in some tokens, without those marks.
    func clauses(in range: Range<Int>) -> [Range<Int>] {
        var clauses: [Range<Int>] = []
        var start = range.lowerBound
        for token in range {
            let isStop =
                tokens[token].folded == "."
                && (token + 1 >= range.upperBound || tokens[token + 1].followsBlank)
            guard isStop || tokens[token].folded == ";" else { continue }
            if token > start { clauses.append(start..<token) }
            start = token + 1
        }
        if start < range.upperBound { clauses.append(start..<range.upperBound) }
        return clauses
    }
}
