/// Which attribute lines say something of which paragraphs.
///
/// Attribute lines stand below the task that they speak of, or below several tasks of a heading that
/// share them, or directly below a heading for all that follows.
struct AttributeGroups: Sendable {
    /// The attribute that each node is; nil for most.
    let attributes: [AttributeLine?]

    /// The attribute lines of each node, without those that it inherits.
    private var own: [[Int]]
    private let parents: [Int?]

    /// Assigns the attribute lines of an outline.
    init(_ outline: Outline) {
        let nodes = outline.nodes
        attributes = nodes.map { AttributeLine(in: $0.passage, tokens: $0.content) }
        own = nodes.map { _ in [] }
        parents = nodes.map(\.parent)
        assign(below: nil, nodes.indices.filter { nodes[$0].parent == nil }, nodes)
        for (index, node) in nodes.enumerated() where !node.children.isEmpty {
            // Lines below a container belong with it to the paragraphs beside it.
            guard attributes[index] == nil || attributes[index]?.kind == .statement else {
                continue
            }
            assign(below: index, node.children, nodes)
        }
    }

    private mutating func assign(below parent: Int?, _ children: [Int], _ nodes: [Outline.Node]) {
        var tasks: [Int] = []
        var group: [Int] = []
        func close() {
            guard !group.isEmpty else { return }
            for task in tasks.isEmpty ? parent.map({ [$0] }) ?? [] : tasks { own[task] += group }
            group = []
            tasks = []
        }
        for child in children {
            switch attributes[child]?.kind {
            case .lead, .support, .deadline, .product:
                group.append(child)
            case .container:
                group += nodes[child].children.filter { attributes[$0] != nil }
            case .detail:
                break
            case .statement, nil:
                close()
                tasks.append(child)
            }
        }
        close()
    }

    /// The attribute lines that say something of a node, the nearest of each kind.
    func lines(of index: Int) -> [Int] {
        var found: [Int] = []
        var known: Set<AttributeLine.Kind> = []
        var place: Int? = index
        while let current = place {
            let new = own[current].filter {
                attributes[$0].map { !known.contains($0.kind) } ?? false
            }
            found += new
            known.formUnion(new.compactMap { attributes[$0]?.kind })
            place = parents[current]
        }
        return found
    }
}
