package import CatalogueStore
package import DocumentModel
import Publishing

/// All that is known of a document, as tables under their names.
package struct DocumentSheets {
    private let details: DocumentDetails
    private let form: TableForm
    private let messages: Messages

    /// Creates the tables for a form.
    package init(details: DocumentDetails, form: TableForm, messages: Messages) {
        self.details = details
        self.form = form
        self.messages = messages
    }

    /// The tables in order, the head first.
    package var all: [NamedTable] {
        [
            sheet("document", messages.headSheet, head),
            sheet(
                "tasks", messages.taskSheet,
                table(details.tasks.map(\.summary), RowColumn<TaskSummary>.tasks)),
            sheet("days", messages.deadlinesSheet, table(days, RowColumn<TaskSummary>.tasks)),
            sheet(
                "targets", messages.targetSheet,
                table(details.targets, RowColumn<TargetSummary>.targets)),
            sheet(
                "references", messages.referenceSheet,
                table(details.references, RowColumn<ReferenceSummary>.references)),
            sheet(
                "citedBy", messages.citedBySheet,
                table(details.citedBy, RowColumn<ReferenceSummary>.references)),
            sheet(
                "checks", messages.checksSheet,
                table(details.record.checks, RowColumn<Check>.checks)),
            sheet(
                "places", messages.placesSheet,
                table(details.places, RowColumn<DocumentDetails.Place>.places)),
            sheet(
                "history", messages.historySheet,
                table(details.edits, RowColumn<DocumentDetails.Edit>.edits)),
        ]
    }

    private func sheet(_ key: String, _ name: String, _ table: ResultTable) -> NamedTable {
        NamedTable(name: name, key: key, table: table)
    }

    private func table<Row>(_ rows: [Row], _ columns: [RowColumn<Row>]) -> ResultTable {
        ResultTable(of: rows, columns, as: form, messages)
    }

    /// The days of tasks that have several, each on its own.
    private var days: [TaskSummary] {
        details.tasks.filter { $0.days.count > 1 }.flatMap { task in
            task.days.map { day in
                var summary = task.summary
                summary.day = day
                return summary
            }
        }
    }

    /// For people a value a line, for programs one row.
    private var head: ResultTable {
        guard form.isForPeople else {
            return table([details.summary], RowColumn<DocumentSummary>.documents)
        }
        let converted = ConvertedDocument(
            source: SourceDescription(
                file: details.summary.file, sha256: details.sha256, pages: details.summary.pages,
                textFrom: details.textFrom, language: ""),
            record: details.record, grade: details.summary.grade, pages: [], made: details.made)
        // Findings have a table of their own; what the paper does not say is left out.
        let check = messages.name(HeadTable.Field.check)
        let rows = HeadTable.rows(of: converted, named: messages.name).filter {
            $0[0] != .text(check) && $0[1] != .empty
        }
        return ResultTable(columns: HeadTable.columns(headed: messages.heading), rows: rows)
    }
}

extension RowColumn<Check> {
    /// What is said of a finding.
    package static var checks: [RowColumn<Check>] {
        [
            .shown(.rule) { row, _ in .text(row.rule) },
            .shown(.text) { row, _ in .text(row.message) },
            .shown(.page) { row, _ in ResultCell(row.evidence.first?.page) },
        ]
    }
}

extension RowColumn<DocumentDetails.Place> {
    /// What is said of a place at which a file was offered.
    package static var places: [RowColumn<DocumentDetails.Place>] {
        [
            .shown(.offeredAt) { row, _ in .text(row.offeredAt) },
            .shown(.path) { row, messages in ResultCell(file: row.path, for: messages) },
        ]
    }
}

extension RowColumn<DocumentDetails.Edit> {
    /// What is said of a change that somebody made.
    package static var edits: [RowColumn<DocumentDetails.Edit>] {
        [
            .shown(.madeAt) { row, _ in .text(row.madeAt) },
            .shown(.madeBy) { row, _ in .text(row.madeBy) },
            .more(.subject) { row, _ in .text(row.subject) },
            .shown(.place) { row, _ in .text(row.place) },
            .shown(.before) { row, _ in ResultCell(row.before) },
            .shown(.after) { row, _ in ResultCell(row.after) },
            .shown(.note) { row, _ in ResultCell(row.note) },
        ]
    }
}
