package import DocumentModel
package import Publishing

/// A document's record as a workbook for spreadsheets (`--format xlsx`, docs/formats.md).
package struct DocumentWorkbook {
    /// What sheets and headings are said with.
    private let messages: Messages

    /// Creates a workbook in a language.
    package init(messages: Messages) {
        self.messages = messages
    }

    /// Writes the workbook to a path.
    package func write(_ document: ConvertedDocument, to path: String) throws(PublishingError) {
        var workbook = WorkbookWriter(
            path: path, title: Self.title(of: document), created: Self.time(of: document),
            wording: messages.cellWording)
        workbook.add(
            ResultTable(
                columns: HeadTable.columns(headed: messages.heading),
                rows: HeadTable.rows(of: document, named: messages.name)),
            named: messages.headSheet)
        workbook.add(
            ResultTable(
                columns: TaskTable.columns(headed: messages.heading),
                rows: TaskTable.rows(of: document)),
            named: messages.taskSheet)
        workbook.add(
            ResultTable(
                columns: TargetTable.columns(headed: messages.heading),
                rows: TargetTable.rows(of: document)),
            named: messages.targetSheet)
        workbook.add(
            ResultTable(
                columns: ReferenceTable.columns(headed: messages.heading),
                rows: ReferenceTable.rows(of: document)),
            named: messages.referenceSheet)
        try workbook.close()
    }

    private static func title(of document: ConvertedDocument) -> String {
        let parts = [document.record.kind?.value, document.record.number?.value].compactMap { $0 }
        return parts.isEmpty
            ? FileName.readable(document.source.file) : parts.joined(separator: " ")
    }

    /// The document's date, so that the same document gives the same bytes; 1980, as in the
    /// archive within, where it has none.
    private static func time(of document: ConvertedDocument) -> TimeStamp {
        guard
            let time = document.record.date.flatMap({ TimeStamp(startOf: $0.value) })
                ?? TimeStamp(seconds: 315_532_800)
        else { preconditionFailure("1980 is a year of the calendar.") }
        return time
    }
}
