import DocumentModel

/// Lists the numbered headings of a body.
struct SectionReader: Sendable {
    /// Longer than this, a numbered paragraph is an item and no heading.
    private static let longestHeading = 220

    /// The headings in order, with their depth.
    func sections(of outline: Outline) -> [Section] {
        var depths: [Int: Int] = [:]
        var sections: [Section] = []
        for (index, node) in outline.nodes.enumerated() {
            let above = node.parent.flatMap { depths[$0] } ?? 0
            depths[index] = above
            guard let mark = node.mark, !mark.number.isEmpty, isHeading(node, mark: mark) else {
                continue
            }
            depths[index] = above + 1
            sections.append(
                Section(
                    number: mark.number, title: title(of: node), level: above + 1,
                    page: node.passage.words.first?.page ?? 1))
        }
        return sections
    }

    private func isHeading(_ node: Outline.Node, mark: ItemMark) -> Bool {
        if mark.kind <= .roman { return true }
        return node.passage.scalars.count <= Self.longestHeading
            && (!node.children.isEmpty || node.announces)
    }

    private func title(of node: Outline.Node) -> String {
        var end = node.content.upperBound
        while end > node.content.lowerBound,
            [":", "."].contains(node.passage.tokens[end - 1].folded)
        { end -= 1 }
        return node.passage.text(ofTokens: node.content.lowerBound..<end)
    }
}
