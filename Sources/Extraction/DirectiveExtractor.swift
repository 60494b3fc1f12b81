public import DocumentModel

/// Reads what a directive says of itself and what it orders.
///
/// Pure and total: the same pages always give the same record, and no page is an error.
public struct DirectiveExtractor: Sendable {
    /// Creates an extractor.
    public init() {}

    /// The record of a document, from its pages in order.
    public func record(of pages: [RestoredPage]) -> DirectiveRecord {
        DirectiveRecord()
    }

    /// The document's grade: the worst of the values that a directive cannot do without.
    public func grade(of record: DirectiveRecord) -> Grade {
        .d
    }
}
