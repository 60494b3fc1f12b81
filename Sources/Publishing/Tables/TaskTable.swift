public import DocumentModel

/// The tasks of documents as a table: the one definition of its columns for every form.
public enum TaskTable {
    /// A column, by its name in the forms for programs (docs/formats.md).
    public enum Column: String, Sendable, Hashable, CaseIterable {
        /// The file's name.
        case file
        /// The document's number and symbol.
        case number
        /// The document's date.
        case date
        /// The issuing body.
        case issuer
        /// The task's name in the record.
        case task
        /// The headings above it.
        case section
        /// Its own number.
        case item
        /// The order's words.
        case statement
        /// Who must do it, as written.
        case lead
        /// Who must do it, with full names.
        case leadUnits = "lead_units"
        /// Who must help, as written.
        case support
        /// Who must help, with full names.
        case supportUnits = "support_units"
        /// To whom it is to be reported.
        case reportTo = "report_to"
        /// The numbers of the documents that it is to be done by.
        case basis
        /// What must come out of it.
        case product
        /// The deadlines' words.
        case deadlines
        /// The first day by which something is due.
        case due
        /// The rules of what recurs (RFC 5545).
        case recurrence
        /// How far the task may be relied on.
        case grade
        /// The page on which it begins.
        case page
    }

    /// The columns with headings for people.
    public static func columns(headed heading: (Column) -> String) -> [ResultColumn] {
        Column.allCases.map { column in
            ResultColumn(
                column.rawValue, heading: heading(column), kind: kind(of: column),
                joiner: column == .recurrence ? " | " : "; ")
        }
    }

    /// A row for each task of a document.
    public static func rows(of document: ConvertedDocument) -> [[ResultCell]] {
        document.record.tasks.map { task in
            Column.allCases.map { cell($0, of: task, in: document) }
        }
    }

    private static func kind(of column: Column) -> ResultColumn.Kind {
        switch column {
        case .file, .number, .issuer, .task, .section, .item, .statement, .product, .grade: .text
        case .date, .due: .date
        case .lead, .leadUnits, .support, .supportUnits, .reportTo, .basis, .deadlines,
            .recurrence:
            .list
        case .page: .integer
        }
    }

    private static func cell(
        _ column: Column, of task: DirectiveTask, in document: ConvertedDocument
    ) -> ResultCell {
        switch column {
        case .file: .text(FileName.readable(document.source.file))
        case .number: ResultCell(document.record.number?.value)
        case .date: ResultCell(document.record.date?.value)
        case .issuer: ResultCell(document.record.issuer?.value)
        case .task: .text(task.id)
        case .section: .text(task.section)
        case .item: ResultCell(task.item)
        case .statement: .text(task.statement)
        case .lead: .list(task.lead)
        case .leadUnits: .list(task.leadUnits.compactMap(\.resolved))
        case .support: .list(task.support)
        case .supportUnits: .list(task.supportUnits.compactMap(\.resolved))
        case .reportTo: .list(task.reportTo)
        case .basis: .list(task.basis)
        case .product: ResultCell(task.product)
        case .deadlines: .list(task.deadlines.map(\.text))
        case .due: ResultCell(task.deadlines.compactMap(\.due).min())
        case .recurrence: .list(rules(of: task))
        case .grade: .text(task.grade.rawValue)
        case .page: ResultCell(task.evidence.first?.page)
        }
    }

    private static func rules(of task: DirectiveTask) -> [String] {
        task.deadlines.compactMap(\.rrule).flatMap { $0.split(separator: "\n") }.map(String.init)
    }
}
