import CatalogueStore
import DocumentModel

/// A document with what it cites and what cites it.
struct GraphView {
    /// A document; the archive may lack it.
    struct Node {
        /// Its number in the catalogue; nil where the archive lacks it.
        var id: Int64?
        var number: String?
        var kind: String?
        var title: String?
        var issuer: String?
        var date: CivilDate?
    }

    /// A document that is cited or cites, and what the cited one is to the citing.
    struct Link {
        var node: Node
        /// Each once.
        var roles: [Reference.Role]
    }

    /// So many documents at most.
    static let mostNodes = 60

    var centre: Node
    /// What it cites, by what that is to it.
    var cited: [Link]
    /// What cites it, the newest first.
    var citing: [Link]
    /// Whether documents were left out.
    var isCut: Bool

    /// The neighbours of a document of the archive.
    init?(_ graph: DocumentGraph) {
        guard let first = graph.nodes.first else { return nil }
        centre = Node(first)
        isCut = graph.isCut
        func links(_ edges: [(node: Int, role: Reference.Role)]) -> [Link] {
            var places: [Int] = []
            var roles: [Int: [Reference.Role]] = [:]
            for edge in edges where edge.node != 0 {
                if roles[edge.node] == nil { places.append(edge.node) }
                roles[edge.node, default: []].append(edge.role)
            }
            return places.map { Link(node: Node(graph.nodes[$0]), roles: roles[$0] ?? []) }
        }
        cited = links(graph.edges.filter { $0.citing == 0 }.map { ($0.cited, $0.role) })
            .sorted { Self.rank($0) < Self.rank($1) }
        citing = links(graph.edges.filter { $0.cited == 0 }.map { ($0.citing, $0.role) })
    }

    /// Who cites a number that the archive lacks.
    init(lacking number: String, citations: Listing<ReferenceSummary>) {
        centre = Node(
            number: citations.rows.first?.number ?? number,
            kind: citations.rows.lazy.compactMap(\.kind).first,
            issuer: citations.rows.lazy.compactMap(\.issuer).first,
            date: citations.rows.lazy.compactMap(\.date).first)
        cited = []
        citing = []
        for citation in citations.rows {
            if let place = citing.firstIndex(where: { $0.node.id == citation.citing.id }) {
                if !citing[place].roles.contains(citation.role) {
                    citing[place].roles.append(citation.role)
                }
            } else {
                citing.append(Link(node: Node(citation.citing), roles: [citation.role]))
            }
        }
        isCut = citing.count >= Self.mostNodes
        citing = Array(citing.prefix(Self.mostNodes - 1))
    }

    private static func rank(_ link: Link) -> Int {
        link.roles.compactMap { Reference.Role.allCases.firstIndex(of: $0) }.min() ?? .max
    }
}

extension GraphView.Node {
    init(_ node: DocumentGraph.Node) {
        self.init(
            id: node.id, number: node.number, kind: node.kind, title: node.title,
            issuer: node.issuer, date: node.date)
    }

    init(_ source: TaskSource) {
        self.init(
            id: source.id, number: source.number, kind: source.kind, title: source.title,
            issuer: source.issuer, date: source.date)
    }

    /// The picture with this document in the middle.
    var address: SiteAddress {
        id.map { SiteAddress("/graph", [("document", "\($0)")]) }
            ?? SiteAddress("/graph", [("number", number ?? "")])
    }
}
