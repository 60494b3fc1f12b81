/// Bodies known by name, from `bodies.tsv`.
struct KnownBodies: Sendable {
    /// A body.
    struct Body: Sendable, Hashable {
        /// Where bodies of a name are.
        enum Reach: String, Sendable, Hashable {
            /// There is one in the country.
            case central
            /// Every province has one.
            case province
            /// Every province, district and commune has one; level and name complete its name.
            case territory
            /// Every commune, or district before 1 July 2025, has one.
            case commune
        }

        /// The name as in running text: "Sở Khoa học và Công nghệ".
        var name: String
        /// Where bodies of that name are.
        var reach: Reach
    }

    private let bodies: [[String]: Body]
    private let longest: Int

    /// Reads the rows: name and reach.
    init(_ rows: [LexiconRow]) throws(LexiconError) {
        var bodies: [[String]: Body] = [:]
        for row in rows {
            let phrase = try row.phrase()
            bodies[phrase.tokens] = Body(
                name: row.name, reach: try row.word(1, as: Body.Reach.self))
        }
        self.bodies = bodies
        longest = bodies.keys.lazy.map(\.count).max() ?? 0
    }

    /// The body with the longest name that stands at a token, marks and case forgiven, and the
    /// token after it.
    func body(at token: Int, in passage: Passage) -> (body: Body, end: Int)? {
        let words = passage.tokens.dropFirst(token).prefix(longest).map(\.folded)
        for count in stride(from: words.count, to: 0, by: -1) {
            if let body = bodies[Array(words[..<count])] { return (body, token + count) }
        }
        return nil
    }
}
