package import CatalogueStore
import DocumentModel
import Publishing

extension RowColumn<TargetSummary> {
    /// What a list says of a target.
    package static var targets: [RowColumn<TargetSummary>] {
        [
            .shown(.id) { row, _ in .integer(Int(row.id)) },
            .shown(.number) { row, _ in ResultCell(row.document.number) },
            .more(.date) { row, _ in ResultCell(row.document.date) },
            .more(.kind) { row, _ in ResultCell(row.document.kind) },
            .more(.issuer) { row, _ in ResultCell(row.document.issuer) },
            .more(.document) { row, _ in .integer(Int(row.document.id)) },
            .shown(.statement) { row, messages in
                let note = row.isGone ? messages.map { " (\($0.noLongerThere))" } : nil
                return .text(row.statement + (note ?? ""))
            },
            .shown(.comparison) { row, _ in .text(row.comparison.rawValue) },
            .shown(.value) { row, _ in .real(row.value) },
            .shown(.unit) { row, _ in .text(row.unit) },
            .shown(.due) { row, _ in ResultCell(row.due) },
            .shown(.measured) { row, _ in ResultCell(row.measure?.value) },
            .shown(.measuredOn) { row, _ in ResultCell(row.measure?.date) },
            .more(.note) { row, _ in ResultCell(row.measure?.note) },
            .shown(.reached) { row, _ in row.isReached.map { .boolean($0) } ?? .empty },
            .more(.grade) { row, _ in .text(row.grade.rawValue) },
            .more(.page) { row, _ in ResultCell(row.page) },
            .more(.gone) { row, _ in .boolean(row.isGone) },
        ]
    }
}

extension RowColumn<ReferenceSummary> {
    /// What a list says of a citation.
    package static var references: [RowColumn<ReferenceSummary>] {
        [
            .more(.document) { row, _ in .integer(Int(row.citing.id)) },
            .shown(.number) { row, _ in ResultCell(row.citing.number) },
            .shown(.date) { row, _ in ResultCell(row.citing.date) },
            .more(.kind) { row, _ in ResultCell(row.citing.kind) },
            .more(.issuer) { row, _ in ResultCell(row.citing.issuer) },
            .shown(.role) { row, messages in
                .text(messages?.name(of: row.role) ?? row.role.rawValue)
            },
            .shown(.cited) { row, _ in .text(row.number) },
            .shown(.citedKind) { row, _ in ResultCell(row.kind) },
            .shown(.citedDate) { row, _ in ResultCell(row.date) },
            .shown(.citedIssuer) { row, _ in ResultCell(row.issuer) },
            .shown(.citedDocuments) { row, _ in .list(row.cited.map(String.init)) },
            .shown(.page) { row, _ in ResultCell(row.page) },
            .more(.grade) { row, _ in .text(row.grade.rawValue) },
        ]
    }
}
