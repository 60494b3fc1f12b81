import DocumentModel

/// Reads the tasks of a body: the smallest items that order something, with who, when and for whom.
struct TaskReader: Sendable {
    private let outline: Outline
    private let ground: OrderGround
    /// Who sends the document.
    private let sender: Passage?
    private let lexicon: DirectiveLexicon
    /// The role of each node; nil where nothing tells.
    private var roles: [SectionRole?] = []
    /// The units that each heading hands down to its items.
    private var units: [[String]] = []
    private let groups: AttributeGroups
    /// The first item of the body.
    private let firstItem: Int?
    /// The units that the paragraph before its items tells each node: "… đề nghị các đơn vị:".
    private var introductions: [[String]] = []

    /// Words of a condition under which somebody else is told: "trường hợp vượt thẩm quyền, Sở …".
    private static let conditions = PhraseTable([
        "trường hợp", "trong quá trình", "nếu", "đối với", "đồng thời",
    ])

    /// Prepares the reading of a body.
    init(
        outline: Outline, ground: OrderGround, sender: Passage?, lexicon: DirectiveLexicon
    ) {
        self.outline = outline
        self.ground = ground
        self.sender = sender
        self.lexicon = lexicon
        firstItem = outline.nodes.firstIndex { $0.mark != nil }
        groups = AttributeGroups(outline)
        // The paragraph with a colon that stands last among the children of each node; -1 is the top.
        var introduction: [Int: [String]] = [:]
        for (index, node) in outline.nodes.enumerated() {
            roles.append(role(of: index))
            let opening =
                isHeading(index)
                ? OrderOpening(in: node.passage, tokens: node.content, lexicon: lexicon) : nil
            let own = opening.map { $0.units.map(node.passage.text(in:)) } ?? []
            if node.mark == nil, node.lastMark == ":", attributes[index] == nil {
                let tells = opening?.isExplicit ?? false || node.parent != nil
                introduction[node.parent ?? -1] = tells ? own : []
            }
            introductions.append(introduction[node.parent ?? -1, default: []])
            let above = node.parent.map { units[$0] } ?? []
            units.append(own.isEmpty ? above : own)
        }
    }

    /// The attribute that each node is; nil for most.
    private var attributes: [AttributeLine?] { groups.attributes }

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

    /// The measurable goals of the body, in sections of goals and in orders.
    func targets() -> [Target] {
        outline.nodes.indices.flatMap { index -> [Target] in
            let isGoal: Bool
            switch roles[index] {
            case .goals: isGoal = true
            case .orders: isGoal = false
            case .context, .funding, nil: return []
            }
            let node = outline.nodes[index]
            return TargetReader(lexicon: lexicon).targets(
                in: node.passage, tokens: node.content, isGoal: isGoal,
                inherited: isGoal ? lastDay(above: index) : nil)
        }
    }

    /// The last day of the period that the nearest heading with one names: "Mục tiêu đến năm 2030".
    private func lastDay(above index: Int) -> CivilDate? {
        var place = outline.nodes[index].parent
        while let current = place {
            let node = outline.nodes[current]
            for token in node.content {
                if let period = Period(in: node.passage, at: token) { return period.lastDay }
            }
            place = node.parent
        }
        return nil
    }

    /// Whether a paragraph stands above items, or says that some follow.
    private func isHeading(_ index: Int) -> Bool {
        outline.nodes[index].announces || !items(below: index).isEmpty
    }

    /// The items of a paragraph, attributes of its own left out.
    ///
    /// A plain paragraph below a complete sentence goes on beside it; it makes it no heading.
    private func items(below index: Int) -> [Int] {
        let node = outline.nodes[index]
        return node.children.filter { child in
            if let attribute = attributes[child] { return attribute.kind == .statement }
            return outline.nodes[child].mark != nil || node.announces
        }
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
        case .letter:
            let isOrder =
                isOrderedByIntroduction(index)
                || LetterOrder.matches(
                    node.passage, tokens: node.content, sender: sender, lexicon: lexicon)
            return isOrder ? .orders : nil
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
                && items(below: index).isEmpty
        }
        guard items(below: index).isEmpty, node.lastMark != ":", node.content.count >= 4,
            !ClosingFormula.matches(node.passage, tokens: node.content)
        else { return false }
        if node.mark == nil, !isOrderingParagraph(index) { return false }
        if NominalItem.matches(node.passage, tokens: node.content) { return false }
        if roles[index] == .funding { return isAssigned(node) }
        let isDuty =
            ground == .duties
            && DutyWords.stand(in: node.passage, tokens: node.content, lexicon: lexicon)
        guard roles[index] == .orders || isDuty || node.parent == nil && node.mark == nil else {
            return false
        }
        return !isHeadingAlone(node)
    }

    /// Whether a paragraph names whom it orders: "Sở Tài chính chủ trì …", "Giao Sở Tài chính …".
    private func isAssigned(_ node: Outline.Node) -> Bool {
        guard let opening = OrderOpening(in: node.passage, tokens: node.content, lexicon: lexicon)
        else {
            return false
        }
        return opening.isExplicit
            || opening.start == node.content.lowerBound
                && lexicon.units.isStrong(at: opening.start, in: node.passage)
    }

    /// Whether a plain paragraph orders something.
    private func isOrderingParagraph(_ index: Int) -> Bool {
        let node = outline.nodes[index]
        let opening = OrderOpening(
            in: node.passage, tokens: node.content, lexicon: lexicon)
        guard let parent = node.parent else {
            // Before the first item stand circumstances; after the last, closing orders.
            if let firstItem, index <= firstItem { return false }
            return opening != nil
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
        task.basis = Citation.all(in: passage, lexicon: lexicon)
            .filter { statement.contains($0.range.lowerBound) }.map(\.identity).uniqued()
        task.deadlines = DeadlineReader().deadlines(in: passage, tokens: tokens)
        apply(groups.lines(of: index), to: &task)
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
        guard let opening, above.isEmpty || opening.isExplicit || isOwn(opening, of: node) else {
            let isItem = node.mark != nil || node.parent != nil
            return above.isEmpty && isItem ? introduced(index) : above
        }
        var lead = opening.units
        // Later clauses may tell others: "…; Sở Tài chính bố trí kinh phí".
        for clause in node.passage.clauses(in: tokens) where clause.lowerBound >= opening.end {
            guard let next = OrderOpening(in: node.passage, tokens: clause, lexicon: lexicon),
                next.isExplicit || next.start <= clause.lowerBound + 2
                    || Self.conditions.end(at: clause.lowerBound, in: node.passage) != nil
            else { continue }
            lead += next.units
        }
        return lead.map(node.passage.text(in:)).uniqued()
    }

    /// Whether an item tells its own unit although its heading tells one: "Phòng Y: …", "Sở A chủ trì".
    private func isOwn(_ opening: OrderOpening, of node: Outline.Node) -> Bool {
        let passage = node.passage
        guard opening.start == node.content.lowerBound, opening.end < node.content.upperBound,
            lexicon.units.isStrong(at: opening.start, in: passage)
        else { return false }
        let above = node.parent.map { units[$0] } ?? []
        return passage.tokens[opening.end].folded == ":"
            || above.count > 1 && opening.units.map(passage.text(in:)).allSatisfy(above.contains)
            || passage.end(of: Phrase("chủ trì"), at: opening.end) != nil
    }

    /// The units that a paragraph before a task's item, or before its heading, tells.
    private func introduced(_ index: Int) -> [String] {
        var place: Int? = index
        while let current = place {
            if !introductions[current].isEmpty { return introductions[current] }
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
            case .statement, .container, .detail: break
            }
            task.evidence += passage.evidence()
        }
    }
}
