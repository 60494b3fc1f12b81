package import Publishing

/// Tables of an archive as the sheets of a workbook.
package struct ListWorkbook {
    private let sheets: [NamedTable]
    private let messages: Messages

    /// Creates a workbook of sheets in order.
    package init(sheets: [NamedTable], messages: Messages) {
        self.sheets = sheets
        self.messages = messages
    }

    /// Writes the workbook to a path.
    package func write(to path: String) throws(PublishingError) {
        guard let time = TimeStamp(seconds: 315_532_800) else {
            preconditionFailure("1980 is a year of the calendar.")
        }
        var workbook = WorkbookWriter(
            path: path, title: "sohoa", created: time, wording: messages.cellWording)
        for sheet in sheets {
            workbook.add(sheet.table, named: sheet.name, layout: sheet.layout)
        }
        try workbook.close()
    }
}
