import DocumentModel

/// The paragraphs of a body as a tree: headings above their items.
struct Outline: Sendable {
    /// A paragraph in its place.
    struct Node: Sendable {
        /// The mark it begins with; nil for a plain paragraph.
        var mark: ItemMark?
        /// The whole paragraph.
        var passage: Passage
        /// The tokens after the mark.
        var content: Range<Int>
        /// The node above; nil at the top.
        var parent: Int?
        /// The nodes below, in order.
        var children: [Int] = []
        /// Whether a node below begins with a mark.
        var hasItems = false
        /// The path of numbered headings above it, joined by dots.
        var section = ""
        /// The path with its own number.
        var path = ""

        /// The text without the mark.
        var text: String { passage.text(ofTokens: content) }

        /// The last character that is no bracket or quotation mark.
        var lastMark: String {
            guard var last = mark(before: content.upperBound) else { return "" }
            // Specks after a sentence's end are read as marks by themselves.
            while passage.tokens[last].kind == .mark, passage.tokens[last].followsBlank,
                let before = mark(before: last),
                [".", ";", ":"].contains(passage.tokens[before].folded)
            {
                last = before
            }
            return passage.tokens[last].folded
        }

        /// The last token before another that is no bracket or quotation mark.
        private func mark(before token: Int) -> Int? {
            (content.lowerBound..<token).last {
                ![")", "\"", "'"].contains(passage.tokens[$0].folded)
            }
        }

        /// Whether it announces what follows: it ends with a colon, or is short and ends without
        /// the mark of a sentence.
        var announces: Bool {
            if lastMark == ":" { return true }
            return mark != nil && ![".", ";", "!", "?", "/"].contains(lastMark)
                && passage.scalars.count <= 180
        }
    }

    /// The nodes in reading order.
    private(set) var nodes: [Node] = []

    /// A plain paragraph that ends with a colon holds only marks below this rank.
    private static let introductionRank = ItemMark.Kind.parenthesis.rawValue * 10

    /// Builds the tree of some paragraphs.
    init(_ paragraphs: [Passage]) {
        var stack: [(node: Int, rank: Int)] = []
        // The stack before a plain paragraph, which may only interrupt a list.
        var suspended: [(node: Int, rank: Int)] = []
        // The stack before lines that only say who does what: items after them are none of theirs.
        var beforeAttributes: [(node: Int, rank: Int)]?
        var lastRoman: [Int: Int] = [:]
        let paragraphs = paragraphs.filter { !$0.tokens.isEmpty }
        let marks = Self.marks(of: paragraphs)
        let nextMarks = Self.next(in: marks) { _ in true }
        for (order, passage) in paragraphs.enumerated() {
            var mark = marks[order]
            let content = (mark?.contentToken ?? 0)..<passage.tokens.count
            var node = Node(mark: mark, passage: passage, content: content)
            let isAttribute = AttributeLine(in: passage, tokens: content) != nil
            if !isAttribute, let before = beforeAttributes {
                stack = before
                beforeAttributes = nil
            }
            if let kind = mark?.kind {
                let rank = Self.rank(of: kind, number: mark?.number ?? "")
                if suspended.contains(where: { $0.rank == rank }),
                    !["1", "a", "I", "i"].contains(mark?.number ?? ""),
                    stack.last.map({ $0.rank < Self.introductionRank }) ?? true
                {
                    stack = suspended
                }
                suspended = []
                while let top = stack.last, top.rank >= rank { stack.removeLast() }
            } else {
                let isFirstAttribute = isAttribute && beforeAttributes == nil
                if isAttribute {
                    beforeAttributes = beforeAttributes ?? stack
                } else if suspended.isEmpty {
                    suspended = stack
                }
                if isAttribute {
                    if isFirstAttribute, let top = stack.last, !nodes[top.node].announces {
                        stack.removeLast()
                    }
                } else if let place = place(before: nextMarks[order], stack) {
                    stack.removeSubrange(place...)
                } else {
                    while let top = stack.last,
                        !holdsPlainText(top.node) || top.rank == Self.introductionRank
                    {
                        stack.removeLast()
                    }
                }
            }
            let parent = stack.last?.node
            if mark?.kind == .roman, let value = RomanNumeral(mark?.number ?? "")?.value {
                // A stroke is lost more easily than one is added: a repeated II was III.
                let last = lastRoman[parent ?? -1] ?? 0
                let repaired = value <= last && value > 1 ? last + 1 : value
                lastRoman[parent ?? -1] = repaired
                if let numeral = RomanNumeral(value: repaired) {
                    mark?.number = numeral.description
                }
                node.mark = mark
            }
            node.parent = parent
            node.section = parent.map { nodes[$0].path } ?? ""
            node.path = Self.path(node.section, mark?.number ?? "")
            let index = nodes.count
            nodes.append(node)
            if let parent {
                nodes[parent].children.append(index)
                if mark != nil { nodes[parent].hasItems = true }
            }
            if let mark {
                stack.append((index, Self.rank(of: mark.kind, number: mark.number)))
            } else if node.lastMark == ":" {
                stack.append((index, Self.introductionRank))
            }
        }
    }

    /// The marks of paragraphs; an "I." that "2." follows was the number 1.
    private static func marks(of paragraphs: [Passage]) -> [ItemMark?] {
        var marks = paragraphs.map(ItemMark.init(of:))
        let nextHigh = next(in: marks) { $0.kind <= .decimal }
        for index in marks.indices where marks[index]?.kind == .roman && marks[index]?.number == "I"
        {
            let next = nextHigh[index]
            guard next?.kind == .decimal, next?.number == "2" else { continue }
            marks[index]?.kind = .decimal
            marks[index]?.number = "1"
        }
        return marks
    }

    /// For each place the first mark after it that fits.
    private static func next(
        in marks: [ItemMark?], where fits: (ItemMark) -> Bool
    ) -> [ItemMark?] {
        var next = [ItemMark?](repeating: nil, count: marks.count)
        for index in marks.indices.dropLast().reversed() {
            let mark = marks[index + 1]
            next[index] = mark.map(fits) ?? false ? mark : next[index + 1]
        }
        return next
    }

    /// Where a plain paragraph interrupts a list that goes on: the first place of the stack to leave.
    ///
    /// `next` is the mark of the item after it. Between "1." and "2." it belongs to the first item, between two dashes beside them.
    private func place(
        before next: ItemMark?, _ stack: [(node: Int, rank: Int)]
    ) -> Int? {
        guard let next, !["1", "a", "I", "i"].contains(next.number),
            let top = stack.last, !holdsPlainText(top.node)
        else { return nil }
        let rank = Self.rank(of: next.kind, number: next.number)
        guard
            let place = stack.lastIndex(where: {
                $0.rank == rank && nodes[$0.node].mark?.kind == next.kind
            })
        else { return nil }
        return next.kind >= .dash ? place : place + 1
    }

    /// Whether a plain paragraph may stand below a node: a heading whose list has not begun.
    private func holdsPlainText(_ index: Int) -> Bool {
        nodes[index].announces && !nodes[index].hasItems
    }

    private static func rank(of kind: ItemMark.Kind, number: String) -> Int {
        kind.rawValue * 10 + (kind == .decimal ? number.count { $0 == "." } : 0)
    }

    /// The path of a heading: "1.2" below "II.1" is "II.1.2"; articles stand by themselves.
    private static func path(_ section: String, _ number: String) -> String {
        if number.isEmpty { return section }
        if section.isEmpty || number.hasPrefix("Điều") { return number }
        if let point = number.lastIndex(of: ".") {
            let above = number[..<point]
            if section == above || section.hasSuffix("." + above) {
                return section + number[point...]
            }
        }
        return section + "." + number
    }
}
