import DocumentModel
import GRDB

/// Goes from document to document along their citations, in both directions.
struct GraphSearch {
    /// What a document is known by: the archive may lack it.
    private enum Name: Hashable {
        case kept(Int64)
        case lacking(String)
    }

    private let database: Database
    private let includesHeld: Bool
    private let mostNodes: Int
    private var names: [Name] = []
    private var places: [Name: Int] = [:]
    private var graph = DocumentGraph()

    init(_ database: Database, mostNodes: Int, includesHeld: Bool) {
        self.database = database
        self.mostNodes = mostNodes
        self.includesHeld = includesHeld
    }

    /// The documents within so many steps of one, and the citations between them.
    consuming func graph(around document: Int64, depth: Int) throws -> DocumentGraph {
        try add(.kept(document), distance: 0)
        var start = 0
        for distance in 1...depth {
            let end = names.count
            for place in start..<end { try addNeighbours(of: names[place], distance: distance) }
            start = end
        }
        for (place, name) in names.enumerated() {
            guard case .kept(let id) = name else { continue }
            for citation in try citations(of: id) {
                for cited in citation.cited {
                    guard let cited = places[cited] else { continue }
                    let edge = DocumentGraph.Edge(citing: place, cited: cited, role: citation.role)
                    if !graph.edges.contains(edge) { graph.edges.append(edge) }
                }
            }
        }
        return graph
    }

    private mutating func add(_ name: Name, as row: Row? = nil, distance: Int) throws {
        guard places[name] == nil else { return }
        guard names.count < mostNodes else {
            graph.isCut = true
            return
        }
        var node = DocumentGraph.Node(distance: distance)
        var head = row
        if case .kept(let id) = name {
            node.id = id
            head = try database.row(
                "SELECT number, kind, issuer, date, title FROM document WHERE id = \(id)")
            node.title = head?["title"]
        }
        node.number = head?["number"]
        node.kind = head?["kind"]
        node.issuer = head?["issuer"]
        node.date = SummaryRows.date(head?["date"])
        places[name] = names.count
        names.append(name)
        graph.nodes.append(node)
    }

    private mutating func addNeighbours(of name: Name, distance: Int) throws {
        switch name {
        case .kept(let id):
            for citation in try citations(of: id) {
                for cited in citation.cited {
                    try add(cited, as: citation.row, distance: distance)
                }
            }
            let head = try database.row("SELECT number_key, date FROM document WHERE id = \(id)")
            guard let key = head?["number_key"] as String? else { return }
            try addCiting(key, date: head?["date"], except: id, distance: distance)
        case .lacking(let key):
            try addCiting(key, date: nil, except: nil, distance: distance)
        }
    }

    /// What a document cites: the documents of the archive that it means, or one that is lacking.
    private func citations(
        of id: Int64
    ) throws -> [(row: Row, role: Reference.Role, cited: [Name])] {
        try database.rows(
            """
            SELECT number, number_key, kind, date, issuer, role FROM reference
              WHERE document = \(id) ORDER BY position
            """
        ).map { row in
            let key: String = row["number_key"]
            let date: String? = row["date"]
            let kept = try database.values(
                Int64.self,
                """
                SELECT id FROM document WHERE number_key = \(key) AND id <> \(id)
                  AND (\(date) IS NULL OR date IS NULL OR date = \(date))
                  AND (held = 0 OR \(includesHeld)) ORDER BY id LIMIT \(mostNodes)
                """)
            return (
                row, Reference.Role(rawValue: row["role"]) ?? .cites,
                kept.isEmpty ? [.lacking(key)] : kept.map { .kept($0) }
            )
        }
    }

    /// Adds the documents that cite a number, the newest first.
    private mutating func addCiting(
        _ key: String, date: String?, except id: Int64?, distance: Int
    ) throws {
        let citing = try database.values(
            Int64.self,
            """
            SELECT DISTINCT document.id
              FROM reference JOIN document ON document.id = reference.document
              WHERE reference.number_key = \(key) AND document.id IS NOT \(id)
                AND (\(date) IS NULL OR reference.date IS NULL OR reference.date = \(date))
                AND (held = 0 OR \(includesHeld))
              ORDER BY document.date DESC, document.id DESC LIMIT \(mostNodes + 1)
            """)
        for document in citing { try add(.kept(document), distance: distance) }
    }
}
