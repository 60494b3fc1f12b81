import DocumentModel

/// Writes tables as a workbook for spreadsheets (XLSX), a sheet after the other, row by row
/// (docs/formats.md).
///
/// The one writer that is given a path: its library knows no other way. The file is there, or not,
/// when ``close()`` returns; whoever wants it as a whole or not at all gives a temporary path. Rows
/// wait in temporary files, not in memory. The same tables, title and time give the same bytes.
public struct WorkbookWriter: ~Copyable {
    /// The rows of a sheet in Excel.
    public static let mostRows = 1_048_576
    /// The largest whole number that a spreadsheet keeps exactly.
    static let largestInteger: UInt = 999_999_999_999_999

    private struct OpenSheet {
        let name: String
        let columns: [ResultColumn]
        let layout: SheetLayout
        var widths: SheetWidths
        var row: Int

        /// The row of the headings.
        var headingRow: Int { layout.titles.count }
        /// The first row under the headings.
        var firstRow: Int { headingRow + layout.headingRows }
    }

    private var workbook: WorkbookHandle
    private var names = SheetNames()
    private var sheet: OpenSheet?
    private let wording: CellWording
    private let mostRows: Int

    /// Creates a writer.
    ///
    /// - Parameters:
    ///   - path: The file to write; one that is there is replaced.
    ///   - title: What the workbook is called in its properties.
    ///   - created: When it was made by its properties: of the data, not of the clock, so that the
    ///     same data give the same bytes.
    ///   - wording: How dates are said that are no days of a spreadsheet.
    public init(path: String, title: String, created: TimeStamp, wording: CellWording) {
        self.init(
            path: path, title: title, created: created, wording: wording, mostRows: Self.mostRows)
    }

    init(
        path: String, title: String, created: TimeStamp, wording: CellWording, mostRows: Int
    ) {
        workbook = WorkbookHandle(path: path)
        // The library takes 0 for "now".
        workbook.setProperties(
            title: WorkbookText.cell(title), author: "sohoa",
            created: created.seconds == 0 ? 1 : created.seconds)
        self.wording = wording
        self.mostRows = mostRows
    }

    /// Begins a sheet, to which the rows go from now on.
    ///
    /// Its name is changed where Excel does not allow it, or has it already.
    public mutating func beginSheet(
        named name: String, columns: [ResultColumn], layout: SheetLayout = SheetLayout(.list)
    ) {
        precondition(!columns.isEmpty, "A sheet has columns.")
        endSheet()
        let sheet = OpenSheet(
            name: name, columns: columns, layout: layout,
            widths: SheetWidths(of: columns, isFiltered: layout.purpose == .list),
            row: layout.titles.count + layout.headingRows)
        precondition(sheet.firstRow < mostRows, "A sheet has room for a row.")
        self.sheet = sheet
        workbook.addSheet(named: names.take(name))
        workbook.freeze(above: sheet.firstRow)
        workbook.setPage(
            repeating: sheet.headingRow...(sheet.firstRow - 1),
            marginsInInches: layout.purpose == .register ? .register : .list)
        workbook.allowNumbersAsText()
        writeHead(of: sheet)
    }

    /// Writes a row; as many cells as the sheet has columns.
    ///
    /// Where a sheet is full, the row begins another of the same columns.
    public mutating func add(_ row: [ResultCell]) {
        guard let full = sheet else { preconditionFailure("A row stands on a sheet.") }
        if full.row == mostRows {
            beginSheet(named: full.name, columns: full.columns, layout: full.layout)
        }
        guard var sheet = sheet.take() else { return }
        precondition(row.count == sheet.columns.count, "A row has a cell for every column.")
        for (index, cell) in row.enumerated() {
            write(cell, column: index, of: &sheet)
        }
        sheet.row += 1
        self.sheet = sheet
    }

    /// Writes a whole table on a sheet of its own.
    public mutating func add(
        _ table: ResultTable, named name: String, layout: SheetLayout = SheetLayout(.list)
    ) {
        beginSheet(named: name, columns: table.columns, layout: layout)
        for row in table.rows { add(row) }
    }

    /// Writes the file.
    ///
    /// - Throws: A ``PublishingError`` where it, or a temporary file, could not be written.
    public consuming func close() throws(PublishingError) {
        endSheet()
        try workbook.close()
    }

    private mutating func endSheet() {
        guard let sheet = sheet.take() else { return }
        for (index, width) in sheet.widths.columns.enumerated() {
            workbook.setWidth(width + 1, ofColumn: index)
        }
        if sheet.layout.purpose == .list {
            workbook.filter(
                from: sheet.headingRow, to: max(sheet.firstRow, sheet.row - 1),
                columns: sheet.columns.count)
        }
    }

    private mutating func writeHead(of sheet: OpenSheet) {
        let purpose = sheet.layout.purpose
        for (row, title) in sheet.layout.titles.enumerated() {
            workbook.write(
                WorkbookText.cell(title), row: row, column: 0, across: sheet.columns.count,
                style: CellStyle(role: .title, purpose: purpose))
        }
        for (index, column) in sheet.columns.enumerated() {
            workbook.write(
                WorkbookText.cell(column.heading), row: sheet.headingRow, column: index,
                style: CellStyle(role: .heading, purpose: purpose))
        }
        guard purpose == .register else { return }
        for index in sheet.columns.indices {
            workbook.write(
                "(\(index + 1))", row: sheet.headingRow + 1, column: index,
                style: CellStyle(role: .columnNumber, purpose: purpose))
        }
    }

    private mutating func write(_ cell: ResultCell, column: Int, of sheet: inout OpenSheet) {
        let purpose = sheet.layout.purpose
        if case .boolean(let value) = cell {
            workbook.write(
                value, row: sheet.row, column: column,
                style: CellStyle(role: .number, purpose: purpose))
            return
        }
        if let (number, role) = Self.number(of: cell) {
            switch role {
            case .date: sheet.widths.include(width: 10, in: column)
            case .timeStamp: sheet.widths.include(width: 16, in: column)
            default:
                sheet.widths.include(
                    wording.plainText(of: cell, in: sheet.columns[column]), in: column)
            }
            workbook.write(
                number, row: sheet.row, column: column,
                style: CellStyle(role: role, purpose: purpose))
            return
        }
        let text = WorkbookText.cell(wording.plainText(of: cell, in: sheet.columns[column]))
        let style = CellStyle(role: .words, purpose: purpose)
        if !text.isEmpty {
            sheet.widths.include(text, in: column)
            workbook.write(text, row: sheet.row, column: column, style: style)
        } else if purpose == .register {
            workbook.writeBlank(row: sheet.row, column: column, style: style)
        }
    }

    /// The number that a spreadsheet keeps for a cell; nil for what is a text there.
    private static func number(of cell: ResultCell) -> (Double, CellStyle.Role)? {
        switch cell {
        case .integer(let value):
            // Where it would be rounded it stays a text.
            value.magnitude <= largestInteger ? (Double(value), .number) : nil
        case .real(let value): value.isFinite ? (value, .number) : nil
        case .date(let date): SerialDate.number(of: date).map { ($0, .date) }
        case .timeStamp(let time): SerialDate.number(of: time).map { ($0, .timeStamp) }
        case .empty, .text, .marked, .boolean, .list: nil
        }
    }
}
