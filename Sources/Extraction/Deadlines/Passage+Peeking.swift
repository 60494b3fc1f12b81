extension Passage {
    /// The folded token at a place; "" outside the passage.
    func folded(at token: Int) -> String {
        tokens.indices.contains(token) ? tokens[token].folded : ""
    }

    /// The token at a place with its marks; "" outside the passage.
    func spelling(at token: Int) -> String {
        tokens.indices.contains(token) ? tokens[token].spelling : ""
    }

    /// The value of the number at a place; nil where none stands.
    func value(at token: Int) -> Int? {
        tokens.indices.contains(token) ? tokens[token].value : nil
    }
}
