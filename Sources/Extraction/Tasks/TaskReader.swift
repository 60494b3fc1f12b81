import DocumentModel

/// Reads the tasks of a body: the smallest items that order something, with who, when and for whom.
struct TaskReader: Sendable {
    private let outline: Outline
    private let ground: OrderGround
    private let lexicon: DirectiveLexicon
    /// The role of each node; nil where nothing tells.
    private var roles: [SectionRole?] = []
    /// The units that each heading hands down to its items.
    private var units: [[String]] = []
    /// The attribute that each node is; nil for most.
    private var attributes: [AttributeLine?] = []
    /// The attribute lines below each node, those below containers too.
    private var attributeLines: [[Int]] = []
    /// Whether a node below each is a task's own words.
    private var hasStatement: [Bool] = []
    /// The first item of the body.
    private let firstItem: Int?
    /// The units that the last paragraph before the items tells: "… đề nghị các đơn vị:".
    private var introduction: [String] = []

    /// Prepares the reading of a body.
    init(outline: Outline, ground: OrderGround, lexicon: DirectiveLexicon) {
        self.outline = outline
        self.ground = ground
        self.lexicon = lexicon
        firstItem = outline.nodes.firstIndex { $0.mark != nil }
        attributes = outline.nodes.map { AttributeLine(in: $0.passage, tokens: $0.content) }
        for (index, node) in outline.nodes.enumerated() {
            roles.append(role(of: index))
            let opening =
                isHeading(index)
                ? OrderOpening(in: node.passage, tokens: node.content, lexicon: lexicon) : nil
            let own = opening.map { $0.units.map(node.passage.text(in:)) } ?? []
            if node.parent == nil, node.mark == nil, node.lastMark == ":" {
                introduction = opening?.isExplicit ?? false ? own : []
            }
            let above = node.parent.map { units[$0] } ?? []
            units.append(own.isEmpty ? above : own)
        }
        gatherAttributes()
    }

    /// Notes for each node what its children say of it; children stand after their parent.
    private mutating func gatherAttributes() {
        attributeLines = outline.nodes.map { _ in [] }
        hasStatement = outline.nodes.map { _ in false }
        for (index, node) in outline.nodes.enumerated().reversed() {
            for child in node.children {
                switch attributes[child]?.kind {
                case .statement: hasStatement[index] = true
                case .container: attributeLines[index] += attributeLines[child]
                case .lead, .support, .deadline, .product: attributeLines[index].append(child)
                case nil: break
                }
            }
        }
    }

    /// The tasks in order.
    func tasks() -> [DirectiveTask] {
        var tasks: [DirectiveTask] = []
        var names: [String: Int] = [:]
        var unnumbered: [Int: Int] = [:]
        for index in outline.nodes.indices where isTask(index) {
            var task = task(index)
            if task.id.isEmpty || task.item == nil {
                let parent = outline.nodes[index].parent ?? -1
                unnumbered[parent, default: 0] += 1
                task.id = "\(task.section)-\(unnumbered[parent, default: 1])"
            }
            names[task.id, default: 0] += 1
            if let count = names[task.id], count > 1 { task.id += "~\(count)" }
            tasks.append(task)
        }
        return tasks
    }

    /// The paragraphs that may hold goals, and whether their section is one of goals.
    func goalPassages() -> [(node: Outline.Node, isGoal: Bool)] {
        outline.nodes.indices.compactMap { index in
            switch roles[index] {
            case .goals: (outline.nodes[index], true)
            case .orders: (outline.nodes[index], false)
            case .context, nil: nil
            }
        }
    }

    private func isHeading(_ index: Int) -> Bool {
        let node = outline.nodes[index]
        return !node.children.isEmpty || node.announces
    }

    private func role(of index: Int) -> SectionRole? {
        let node = outline.nodes[index]
        let above = node.parent.flatMap { roles[$0] }
        if attributes[index]?.kind == .statement { return .orders }
        if ground == .duties,
            DutyWords.stand(in: node.passage, tokens: node.content, lexicon: lexicon)
        {
            return .orders
        }
        let kind = node.mark?.kind
        if isHeading(index), let kind, kind <= .decimal || node.parent == nil,
            attributes[index] == nil,
            node.passage.scalars.count <= (above == nil ? 180 : 90),
            let own = SectionRole(heading: node.passage, tokens: node.content)
        {
            return own
        }
        if let above { return above }
        guard node.mark != nil, node.parent == nil else { return nil }
        switch ground {
        case .items: return .orders
        case .duties: return nil
        case .sections: return isOrderedByIntroduction(index) ? .orders : nil
        }
    }

    /// Whether the paragraph before the first item orders what follows: "… đề nghị các đơn vị:".
    private func isOrderedByIntroduction(_ index: Int) -> Bool {
        let introduction = outline.nodes[..<index].last { $0.parent == nil && $0.mark == nil }
        guard let introduction, introduction.lastMark == ":" else { return false }
        let opening = OrderOpening(
            in: introduction.passage, tokens: introduction.content, lexicon: lexicon)
        return opening?.isExplicit ?? false
    }

    private func isTask(_ index: Int) -> Bool {
        let node = outline.nodes[index]
        if let attribute = attributes[index] {
            return attribute.kind == .statement && !attribute.value.isEmpty
                && ownChildren(index).isEmpty
        }
        guard ownChildren(index).isEmpty, node.lastMark != ":", node.content.count >= 4,
            !ClosingFormula.matches(node.passage, tokens: node.content)
        else { return false }
        if node.mark == nil, !isOrderingParagraph(index) { return false }
        let isDuty =
            ground == .duties
            && DutyWords.stand(in: node.passage, tokens: node.content, lexicon: lexicon)
        guard roles[index] == .orders || isDuty || node.parent == nil && node.mark == nil else {
            return false
        }
        return !isHeadingAlone(node)
    }

    /// The children that are items of their own, not attributes of this one.
    private func ownChildren(_ index: Int) -> [Int] {
        outline.nodes[index].children.filter { child in
            guard let attribute = attributes[child] else { return true }
            return attribute.kind == .statement
        }
    }

    /// Whether a plain paragraph orders something.
    private func isOrderingParagraph(_ index: Int) -> Bool {
        let node = outline.nodes[index]
        let opening = OrderOpening(
            in: node.passage, tokens: node.content, lexicon: lexicon)
        guard let parent = node.parent else {
            // Before the first item stand circumstances; after the last, closing orders.
            if let firstItem, index <= firstItem { return false }
            return opening?.isExplicit ?? false
                || DutyWords.stand(in: node.passage, tokens: node.content, lexicon: lexicon)
        }
        if opening != nil || !units[parent].isEmpty { return true }
        return DutyWords.stand(in: node.passage, tokens: node.content, lexicon: lexicon)
            || DutyVerbs.table.end(at: node.content.lowerBound, in: node.passage) != nil
    }

    /// Whether an item is only the name of a unit or a short title.
    private func isHeadingAlone(_ node: Outline.Node) -> Bool {
        guard node.announces, node.passage.scalars.count <= 120 else { return false }
        if PrintedLine(words: node.passage.words, followsGap: false).isCapitals { return true }
        guard let list = UnitList(in: node.passage, tokens: node.content, lexicon: lexicon)
        else { return false }
        return list.end == node.content.upperBound
    }

    private func task(_ index: Int) -> DirectiveTask {
        let node = outline.nodes[index]
        let passage = node.passage
        let isLabelled = attributes[index] != nil
        var tokens = attributes[index]?.value ?? node.content
        let ending = passage.tokens[tokens].suffix(3).map(\.folded)
        if ending == [".", "/", "."] { tokens = tokens.dropLast(3) }
        let statement = passage.range(ofTokens: tokens)
        var task = DirectiveTask(
            id: node.path, section: node.section,
            item: isLabelled ? nil : node.mark.flatMap { $0.number.isEmpty ? nil : $0.number },
            statement: passage.text(in: statement), grade: .a,
            evidence: passage.evidence(for: statement))
        task.lead = lead(of: index, tokens: tokens)
        task.support = SupportClause.units(in: passage, tokens: tokens, lexicon: lexicon)
            .map(passage.text(in:))
        task.reportTo = ReportClause.units(in: passage, tokens: tokens, lexicon: lexicon)
            .map(passage.text(in:))
        task.deadlines = DeadlineReader().deadlines(in: passage, tokens: tokens)
        apply(attributesOf(index), to: &task)
        task.support = task.support.uniqued().filter { !task.lead.contains($0) }
        task.reportTo = task.reportTo.uniqued()
        task.grade = min(
            task.lead.isEmpty ? .b : .a, Grade(certainty: passage.certainty(of: statement)))
        return task
    }

    /// Who must do a task: whom it names itself, else whom its heading or the introduction names.
    private func lead(of index: Int, tokens: Range<Int>) -> [String] {
        let node = outline.nodes[index]
        let above = node.parent.map { units[$0] } ?? []
        let opening = OrderOpening(in: node.passage, tokens: tokens, lexicon: lexicon)
        guard let opening, above.isEmpty || opening.isExplicit else {
            return above.isEmpty && node.mark != nil ? introduction : above
        }
        var lead = opening.units
        // Later clauses may tell others: "…; Sở Tài chính bố trí kinh phí".
        for clause in node.passage.clauses(in: tokens) where clause.lowerBound >= opening.end {
            lead += OrderOpening(in: node.passage, tokens: clause, lexicon: lexicon)?.units ?? []
        }
        return lead.map(node.passage.text(in:)).uniqued()
    }

    /// The attribute lines that belong to a task: its own, or those beside it or its heading.
    private func attributesOf(_ index: Int) -> [Int] {
        var place: Int? = index
        while let current = place {
            let found = attributeLines[current]
            let says = found.contains { [.lead, .support].contains(attributes[$0]?.kind) }
            if says || (current == index || hasStatement[current]) && !found.isEmpty {
                return found
            }
            place = outline.nodes[current].parent
        }
        return []
    }

    private func apply(_ lines: [Int], to task: inout DirectiveTask) {
        for line in lines {
            guard let attribute = attributes[line], !attribute.value.isEmpty else { continue }
            let passage = outline.nodes[line].passage
            let units =
                UnitList(
                    in: passage, tokens: attribute.value, isWhole: true, lexicon: lexicon
                )?.units
                .map(passage.text(in:)) ?? []
            switch attribute.kind {
            case .lead: task.lead = units
            case .support: task.support += units
            case .deadline:
                task.deadlines += DeadlineReader().labelledDeadlines(
                    in: passage, tokens: attribute.value)
            case .product: task.product = passage.text(ofTokens: attribute.value)
            case .statement, .container: break
            }
            task.evidence += passage.evidence()
        }
    }
}
