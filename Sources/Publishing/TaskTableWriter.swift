public import DocumentModel

/// Writes the tasks of a document as comma-separated values, a task a row under a row of headings
/// (docs/formats.md).
public struct TaskTableWriter: Sendable {
    /// The headings.
    public static let columns = [
        "file", "number", "date", "issuer", "task", "section", "item", "statement", "lead",
        "lead_units", "support", "support_units", "report_to", "basis", "product", "deadlines",
        "due", "recurrence", "grade", "page",
    ]

    /// Creates a writer.
    public init() {}

    /// The table as UTF-8; only the headings where nothing is ordered.
    public func bytes(of document: ConvertedDocument) -> [UInt8] {
        var table = CSVText()
        table.add(Self.columns)
        for task in document.record.tasks {
            table.add(Self.head(of: document) + Self.cells(of: task))
        }
        return table.bytes
    }

    private static func head(of document: ConvertedDocument) -> [String] {
        let record = document.record
        return [
            document.source.file, record.number?.value ?? "",
            record.date?.value.description ?? "", record.issuer?.value ?? "",
        ]
    }

    private static func cells(of task: DirectiveTask) -> [String] {
        let rules = task.deadlines.compactMap(\.rrule).flatMap { $0.split(separator: "\n") }
        return [
            task.id, task.section, task.item ?? "", task.statement,
            list(task.lead), list(task.leadUnits.compactMap(\.resolved)),
            list(task.support), list(task.supportUnits.compactMap(\.resolved)),
            list(task.reportTo), list(task.basis), task.product ?? "",
            list(task.deadlines.map(\.text)),
            task.deadlines.compactMap(\.due).min()?.description ?? "",
            rules.joined(separator: " | "),
            task.grade.rawValue, task.evidence.first.map { String($0.page) } ?? "",
        ]
    }

    private static func list(_ values: [String]) -> String { values.joined(separator: "; ") }
}
