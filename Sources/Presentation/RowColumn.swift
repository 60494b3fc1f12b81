package import Publishing

/// A column of a list: its name, and what of a row stands in it.
package struct RowColumn<Row> {
    package let column: CatalogueColumn
    /// Whether people see it in a terminal, where there is room for few.
    package let isForPeople: Bool
    /// The cell of a row; with messages in the words of people, without them as programs read it.
    package let cell: (Row, Messages?) -> ResultCell

    /// A column that a terminal shows too.
    package static func shown(
        _ column: CatalogueColumn, _ cell: @escaping (Row, Messages?) -> ResultCell
    ) -> RowColumn {
        RowColumn(column: column, isForPeople: true, cell: cell)
    }

    /// A column of the forms for programs and of workbooks.
    package static func more(
        _ column: CatalogueColumn, _ cell: @escaping (Row, Messages?) -> ResultCell
    ) -> RowColumn {
        RowColumn(column: column, isForPeople: false, cell: cell)
    }
}

extension ResultTable {
    /// A table of rows in a form.
    package init<Row>(
        of rows: [Row], _ columns: [RowColumn<Row>], as form: TableForm, _ messages: Messages
    ) {
        let chosen = form == .table ? columns.filter(\.isForPeople) : columns
        let wording = form.isForPeople ? messages : nil
        self.init(
            columns: chosen.map { column in
                ResultColumn(
                    column.column.rawValue, heading: messages.heading(column.column),
                    kind: column.column.kind, overflow: column.column.overflow)
            }, rows: rows.map { row in chosen.map { $0.cell(row, wording) } })
    }
}
