public import DocumentModel

/// Reads what a directive says of itself and what it orders.
///
/// Pure and total: the same pages always give the same record, and no page is an error.
public struct DirectiveExtractor: Sendable {
    /// Creates an extractor.
    public init() {}

    /// The record of a document, from its pages in order.
    public func record(of pages: [RestoredPage]) -> DirectiveRecord {
        let lines = PageReader().lines(of: pages)
        let joiner = ParagraphJoiner(measuring: lines)
        let head = HeadReader(joiner: joiner).head(of: lines)
        let widths = Dictionary(
            pages.compactMap { page in page.geometry.map { (page.number, $0.width) } },
            uniquingKeysWith: { first, _ in first })
        let foot = FootReader(pageWidths: widths).foot(of: lines, from: head.bodyStart)
        let body = joiner.paragraphs(of: Array(lines[head.bodyStart..<foot.lines.lowerBound]))
        let annexLines = Array(lines[foot.lines.upperBound...])
        let annex = joiner.paragraphs(of: annexLines)
        let outline = Outline(body)

        var record = DirectiveRecord()
        record.take(head)
        record.take(foot)
        record.references = ReferenceReader(ownNumber: head.number?.value)
            .references(in: [head.titlePassage] + body + annex)
        record.sections = SectionReader().sections(of: outline)
        let reader = TaskReader(outline: outline, ground: OrderGround(kind: head.kind?.value))
        record.tasks = reader.tasks() + tasks(of: annex, lines: annexLines)
        let dating = DeadlineDating(issued: head.date?.value)
        for index in record.tasks.indices {
            record.tasks[index].deadlines = dating.dated(record.tasks[index].deadlines)
        }
        record.targets = reader.goalPassages().flatMap { node, isGoal in
            TargetReader().targets(in: node.passage, tokens: node.content, isGoal: isGoal)
        }
        record.checks = FormRule.findings(
            on: FormSubject(
                record: record, isDatePadded: head.isDatePadded, lastParagraph: body.last,
                hasFoot: !foot.lines.isEmpty, brokenLines: FormRule.brokenLines(among: lines)))
        return record
    }

    /// The tasks of what follows the signature: a plan issued with a decision, or a table.
    private func tasks(of annex: [Passage], lines: [PrintedLine]) -> [DirectiveTask] {
        var tasks = AnnexTableReader().tasks(of: lines)
        let opening = annex.prefix(3).firstIndex { DocumentKind(heading: $0) != nil }
        if let opening, let kind = DocumentKind(heading: annex[opening]) {
            let outline = Outline(Array(annex[(opening + 1)...]))
            tasks += TaskReader(outline: outline, ground: OrderGround(kind: kind.name)).tasks()
        }
        return tasks
    }

    /// The document's grade: the worst of the values that a directive cannot do without; at best C
    /// where part of the text could not be read.
    public func grade(of record: DirectiveRecord) -> Grade {
        let vital: [Grade?] = [
            record.number?.grade, record.date?.grade, record.kind?.grade, record.issuer?.grade,
        ]
        let isBroken = record.checks.contains { $0.rule == FormRule.brokenMapName }
        return min(vital.map { $0 ?? .d }.min() ?? .d, isBroken ? .c : .a)
    }
}
