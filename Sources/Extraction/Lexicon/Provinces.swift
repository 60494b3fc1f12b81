import DocumentModel

/// The provinces and centrally governed cities, from `provinces.tsv`.
struct Provinces: Sendable {
    /// A province, of today or of before.
    struct Province: Sendable, Hashable {
        /// The name: "Kiên Giang".
        var name: String
        /// What stands before it: "tỉnh", "thành phố".
        var level: String
        /// The name of the province that it is, or is part of, today: "An Giang".
        var today: String
        /// The last day that it existed; nil for one of today.
        var until: CivilDate?

        /// The name with its level: "tỉnh Kiên Giang".
        var full: String { "\(level) \(name)" }
    }

    private static let today = "-"
    private static let spelling = "="

    /// The provinces in the order of the table, other spellings left out.
    let all: [Province]
    private let byName: [[String]: Province]
    private let longest: Int

    /// Reads the rows: name, level, today's name and last day.
    init(_ rows: [LexiconRow]) throws(LexiconError) {
        var all: [Province] = []
        for row in rows where row.columns[3] != Self.spelling {
            let until = CivilDate(row.columns[3])
            guard until?.isComplete ?? (row.columns[3] == Self.today) else {
                throw row.error(.unknownWord(row.columns[3]))
            }
            all.append(
                Province(
                    name: row.name, level: row.columns[1], today: row.columns[2], until: until))
        }
        let named = Dictionary(all.map { ($0.name, $0) }, uniquingKeysWith: { one, _ in one })
        var byName: [[String]: Province] = [:]
        for row in rows {
            let isSpelling = row.columns[3] == Self.spelling
            guard let meant = named[isSpelling ? row.columns[2] : row.name],
                named[meant.today]?.until == nil, named[meant.today] != nil
            else { throw row.error(.unknownProvince(row.columns[2])) }
            byName[try row.phrase().tokens] = meant
        }
        self.all = all
        self.byName = byName
        longest = byName.keys.lazy.map(\.count).max() ?? 0
    }

    /// The province with the longest name that stands at a token, marks and case forgiven,
    /// and the token after it.
    func province(at token: Int, in passage: Passage) -> (province: Province, end: Int)? {
        let words = passage.tokens.dropFirst(token).prefix(longest).map(\.folded)
        for count in stride(from: words.count, to: 0, by: -1) {
            if let found = byName[Array(words[..<count])] { return (found, token + count) }
        }
        return nil
    }

    /// The province of today with a name; nil where there is none.
    func province(today name: String) -> Province? {
        all.first { $0.name == name && $0.until == nil }
    }
}
