public import DocumentModel

/// Reads what a directive says of itself and what it orders.
///
/// Pure and total: the same pages always give the same record, and no page is an error.
public struct DirectiveExtractor: Sendable {
    private let lexicon: DirectiveLexicon

    /// Creates an extractor.
    ///
    /// - Parameter lexicon: What is known of papers and bodies.
    public init(lexicon: DirectiveLexicon) {
        self.lexicon = lexicon
    }

    /// The record of a document.
    ///
    /// - Parameters:
    ///   - pages: Its pages in order.
    ///   - corrections: What people have put right in fields; the findings are those on the record
    ///     with it.
    /// - Returns: The record.
    public func record(
        of pages: [RestoredPage], corrected corrections: [FieldCorrection] = []
    ) -> DirectiveRecord {
        let text = PageReader().text(of: pages)
        let lines = RecipientLabel.inOrder(text.lines)
        let joiner = ParagraphJoiner(measuring: lines)
        let head = HeadReader(joiner: joiner, lexicon: lexicon)
            .head(of: lines, signedOn: text.signedOn)
        let widths = Dictionary(
            pages.compactMap { page in page.geometry.map { (page.number, $0.width) } },
            uniquingKeysWith: { first, _ in first })
        let foot = FootReader(pageWidths: widths, lexicon: lexicon)
            .foot(of: lines, from: head.bodyStart)
        let body = joiner.paragraphs(of: Array(lines[head.bodyStart..<foot.lines.lowerBound]))
        let annex = joiner.paragraphs(of: Array(lines[foot.lines.upperBound...]))

        var record = DirectiveRecord()
        record.take(head)
        record.take(foot)
        record.references = ReferenceReader(ownNumber: head.number?.value, lexicon: lexicon)
            .references(
                in: [head.titlePassage] + body + annex + joiner.paragraphs(of: text.footnotes))
        record.take(body: body, kind: head.kind?.value, lexicon: lexicon)
        let issued = IssuedDocument.all(
            in: lines, from: foot.lines.upperBound, joiner: joiner, lexicon: lexicon)
        for document in issued {
            let part = Array(lines[document.lines])
            record.tasks += AnnexTableReader(lexicon: lexicon).tasks(of: part)
            if let kind = document.kind {
                record.take(body: joiner.paragraphs(of: part), kind: kind.name, lexicon: lexicon)
            }
        }
        let dating = DeadlineDating(issued: head.date?.value)
        for index in record.tasks.indices {
            record.tasks[index].deadlines = dating.dated(record.tasks[index].deadlines)
        }
        let context = UnitContext(
            head: record, text: [head.titlePassage] + body, lexicon: lexicon)
        record.tasks = UnitResolver(context: context).resolve(record.tasks)
        for correction in corrections { record.correct(correction) }
        if let kind = corrections.last(where: { $0.field == .kind }) {
            let known = lexicon.kinds.kind(heading: Passage(kind.value.uppercased()))
            record.kindCode = known?.code.map {
                Graded($0, grade: .a, evidence: record.kind?.evidence ?? [])
            }
        }
        // Who has put a date right has looked at how it stands on the paper.
        let isDateCorrected = corrections.contains { $0.field == .date }
        record.checks = FormRule.findings(
            on: FormSubject(
                record: record, isDatePadded: head.isDatePadded || isDateCorrected,
                kinds: lexicon.kinds,
                isDateFromSignature: head.isDateFromSignature && !isDateCorrected,
                lastParagraph: body.last,
                hasFoot: !foot.lines.isEmpty, brokenLines: FormRule.brokenLines(among: lines)))
        record.checks += Check.onPages(pages)
        return record
    }

    /// The document's grade: the worst of the values that a directive cannot do without; at best C
    /// where part of the text could not be read.
    public func grade(of record: DirectiveRecord) -> Grade {
        let vital: [Grade?] = [
            record.number?.grade, record.date?.grade, record.kind?.grade, record.issuer?.grade,
        ]
        let isBroken = record.checks.contains { Self.losses.contains($0.rule) }
        return min(vital.map { $0 ?? .d }.min() ?? .d, isBroken ? .c : .a)
    }

    /// The rules that find that a part of the text could not be read.
    private static let losses: Set<String> = [
        FormRule.brokenMapName, Check.unreadPages, Check.damagedPages,
    ]
}
