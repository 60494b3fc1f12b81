import GRDB

/// The names that documents and tasks are counted by, each with a number.
struct FacetNames {
    /// What a name is of.
    enum Facet: String {
        case kind
        case issuer
        case unit
        case place
    }

    /// A name.
    struct Name {
        var id: Int64
        var key: String
        var label: String
        var code: String?
    }

    private let database: Database

    init(_ database: Database) {
        self.database = database
    }

    /// The number of a name, which is added where it is new.
    func number(of facet: Facet, key: String, label: String, code: String? = nil) throws -> Int64 {
        let known = try database.value(
            Int64.self,
            "SELECT id FROM facet_value WHERE facet = \(facet.rawValue) AND key = \(key)")
        if let known { return known }
        try database.execute(
            literal: """
                INSERT INTO facet_value(facet, key, label, code)
                  VALUES (\(facet.rawValue), \(key), \(label), \(code))
                """)
        return database.lastInsertedRowID
    }

    /// All the names of a kind.
    func all(_ facet: Facet) throws -> [Name] {
        try database.rows(
            "SELECT id, key, label, code FROM facet_value WHERE facet = \(facet.rawValue)"
        ).map { row in
            Name(id: row["id"], key: row["key"], label: row["label"], code: row["code"])
        }
    }

    /// The names of numbers.
    func labels(of facet: Facet, numbers: [Int64]) throws -> [Int64: String] {
        // Few are looked up one by one.
        guard numbers.count <= 100 else {
            return Dictionary(uniqueKeysWithValues: try all(facet).map { ($0.id, $0.label) })
        }
        var labels: [Int64: String] = [:]
        for number in numbers {
            labels[number] = try database.value(
                String.self, "SELECT label FROM facet_value WHERE id = \(number)")
        }
        return labels
    }

    /// The numbers of the names that have the words of one of these texts, one after the other, or
    /// that abbreviation; marks do not count.
    func numbers(of facet: Facet, matching texts: [String]) throws -> IdSet? {
        guard !texts.isEmpty else { return nil }
        let wanted = texts.map(\.key)
        return IdSet(
            try all(facet).filter { name in
                wanted.contains { words in
                    name.code?.key == words || " \(name.key) ".contains(" \(words) ")
                }
            }.map(\.id))
    }
}
