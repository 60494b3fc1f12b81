package import CatalogueStore
import DocumentModel
import Publishing

extension RowColumn<TaskSummary> {
    /// What a list says of a task on one of its days.
    package static var tasks: [RowColumn<TaskSummary>] {
        [
            .shown(.id) { row, _ in .integer(Int(row.id)) },
            .shown(.due) { row, _ in ResultCell(row.day?.due) },
            .more(.time) { row, _ in ResultCell(row.day?.time) },
            .more(.deadline) { row, _ in ResultCell(row.day?.words) },
            .more(.recurrence) { row, messages in
                ResultCell(row.day?.recurrence.map { messages?.name(of: $0) ?? $0.rawValue })
            },
            .shown(.status) { row, messages in
                ResultCell(row.day.map { messages?.status(of: $0) ?? $0.status.rawValue })
            },
            .more(.overdue) { row, _ in .boolean(row.day?.isOverdue ?? false) },
            .more(.percent) { row, _ in ResultCell(row.day?.percent) },
            .more(.note) { row, _ in ResultCell(row.day?.note) },
            .more(.days) { row, _ in .integer(row.dayCount) },
            .shown(.statement) { row, messages in
                let note = row.isGone ? messages.map { " (\($0.noLongerThere))" } : nil
                return .text(row.statement + (note ?? ""))
            },
            .shown(.lead) { row, _ in .list(row.lead) },
            .more(.support) { row, _ in .list(row.support) },
            .more(.reportTo) { row, _ in .list(row.reportTo) },
            .more(.product) { row, _ in ResultCell(row.product) },
            .shown(.number) { row, _ in ResultCell(row.document.number) },
            .more(.date) { row, _ in ResultCell(row.document.date) },
            .more(.kind) { row, _ in ResultCell(row.document.kind) },
            .more(.issuer) { row, _ in ResultCell(row.document.issuer) },
            .more(.title) { row, _ in ResultCell(row.document.title) },
            .more(.document) { row, _ in .integer(Int(row.document.id)) },
            .more(.task) { row, _ in .text(row.key) },
            .more(.section) { row, _ in .text(row.section) },
            .more(.page) { row, _ in ResultCell(row.page) },
            .shown(.grade) { row, _ in .text(row.grade.rawValue) },
            .more(.gone) { row, _ in .boolean(row.isGone || row.day?.isGone ?? false) },
        ]
    }
}
