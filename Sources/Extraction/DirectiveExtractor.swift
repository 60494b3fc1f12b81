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
        let annex = joiner.paragraphs(of: Array(lines[foot.lines.upperBound...]))

        var record = DirectiveRecord()
        record.issuer = head.issuer
        record.parentIssuer = head.parentIssuer
        record.kind = head.kind
        record.kindCode = head.kindCode
        record.number = head.number
        record.place = head.place
        record.date = head.date
        record.title = head.title
        record.addressees = head.addressees
        record.secrecy = head.secrecy
        record.urgency = head.urgency
        record.signer = foot.signer
        record.recipients = foot.recipients
        record.drafter = foot.drafter
        record.references = ReferenceReader(ownNumber: head.number?.value)
            .references(in: [head.titlePassage] + body + annex)
        return record
    }

    /// The document's grade: the worst of the values that a directive cannot do without.
    public func grade(of record: DirectiveRecord) -> Grade {
        let vital: [Grade?] = [
            record.number?.grade, record.date?.grade, record.kind?.grade, record.issuer?.grade,
        ]
        return vital.map { $0 ?? .d }.min() ?? .d
    }
}
