import CXLSXWriter
import DocumentModel
import Glibc

/// The one owner of a workbook of libxlsxwriter: made by the initializer, freed by ``close()`` or in
/// `deinit`.
///
/// Rows have to be written from top to bottom. What a call of the library says is kept, and said when
/// the workbook is closed.
struct WorkbookHandle: ~Copyable {
    private var workbook: UnsafeMutablePointer<lxw_workbook>?
    private var sheet: UnsafeMutablePointer<lxw_worksheet>?
    private var formats: [CellStyle: UnsafeMutablePointer<lxw_format>] = [:]
    private var error = LXW_NO_ERROR

    /// Makes a workbook that will be written to a path.
    init(path: String) {
        workbook = sohoa_workbook_new(FileName.cString(of: path))
        if workbook == nil { error = LXW_ERROR_MEMORY_MALLOC_FAILED }
    }

    deinit { lxw_workbook_free(workbook) }

    /// Says what the workbook is called, who made it and when, in seconds since 1970, not 0.
    mutating func setProperties(title: String, author: String, created: Int) {
        note(sohoa_workbook_set_properties(workbook, title, author, created))
    }

    /// Adds a sheet, to which everything goes from now on.
    mutating func addSheet(named name: String) {
        guard let workbook else { return }
        sheet = workbook_add_worksheet(workbook, name)
        if sheet == nil { error = LXW_ERROR_MEMORY_MALLOC_FAILED }
    }

    /// Sets the page: A4 across, as wide as the columns, with its number above, and rows repeated on
    /// every page.
    mutating func setPage(repeating rows: ClosedRange<Int>, marginsInInches margins: PageMargins) {
        guard let sheet else { return }
        worksheet_set_paper(sheet, 9)  // A4
        worksheet_set_landscape(sheet)
        worksheet_fit_to_pages(sheet, 1, 0)
        worksheet_set_margins(sheet, margins.left, margins.right, margins.top, margins.bottom)
        note(worksheet_set_header(sheet, "&C&P"))
        note(worksheet_repeat_rows(sheet, UInt32(rows.lowerBound), UInt32(rows.upperBound)))
    }

    /// Lets the rows above this one stand still.
    func freeze(above row: Int) {
        guard let sheet else { return }
        worksheet_freeze_panes(sheet, UInt32(row), 0)
    }

    /// Puts the arrows of a filter beside the headings in a row.
    mutating func filter(from row: Int, to lastRow: Int, columns: Int) {
        guard let sheet else { return }
        note(worksheet_autofilter(sheet, UInt32(row), 0, UInt32(lastRow), UInt16(columns - 1)))
    }

    /// Sets the width of a column, in digits.
    mutating func setWidth(_ width: Int, ofColumn column: Int) {
        guard let sheet else { return }
        note(worksheet_set_column(sheet, UInt16(column), UInt16(column), Double(width), nil))
    }

    /// Codes such as "07" are texts on purpose: no green corners.
    mutating func allowNumbersAsText() {
        guard let sheet else { return }
        let all = "A1:XFD1048576"
        note(worksheet_ignore_errors(sheet, UInt8(LXW_IGNORE_NUMBER_STORED_AS_TEXT.rawValue), all))
    }

    /// Writes a text, never a formula; one across several columns where there are.
    mutating func write(
        _ text: String, row: Int, column: Int, across columns: Int = 1, style: CellStyle
    ) {
        let format = format(style)
        guard let sheet else { return }
        if columns > 1 {
            note(
                worksheet_merge_range(
                    sheet, UInt32(row), UInt16(column), UInt32(row), UInt16(column + columns - 1),
                    text, format))
        } else {
            note(worksheet_write_string(sheet, UInt32(row), UInt16(column), text, format))
        }
    }

    /// Writes a number.
    mutating func write(_ number: Double, row: Int, column: Int, style: CellStyle) {
        let format = format(style)
        guard let sheet else { return }
        note(worksheet_write_number(sheet, UInt32(row), UInt16(column), number, format))
    }

    /// Writes a truth.
    mutating func write(_ value: Bool, row: Int, column: Int, style: CellStyle) {
        let format = format(style)
        guard let sheet else { return }
        note(worksheet_write_boolean(sheet, UInt32(row), UInt16(column), value ? 1 : 0, format))
    }

    /// Writes an empty cell, for its frame.
    mutating func writeBlank(row: Int, column: Int, style: CellStyle) {
        let format = format(style)
        guard let sheet else { return }
        note(worksheet_write_blank(sheet, UInt32(row), UInt16(column), format))
    }

    /// Writes the file and frees the workbook.
    ///
    /// - Throws: A ``PublishingError`` where any call failed, also one before.
    mutating func close() throws(PublishingError) {
        guard let workbook, error == LXW_NO_ERROR else { throw failure(systemCode: 0) }
        let code = sohoa_workbook_rows_error(workbook)
        guard code == 0 else {
            error = LXW_ERROR_CREATING_TMPFILE
            throw failure(systemCode: code)
        }
        // From here on it is the library's, which frees it in any case.
        self.workbook = nil
        errno = 0
        error = workbook_close(workbook)
        let systemCode = errno
        guard error == LXW_NO_ERROR else { throw failure(systemCode: systemCode) }
    }

    private func failure(systemCode: Int32) -> PublishingError {
        PublishingError(
            systemCode: systemCode,
            detail: lxw_strerror(error).map { String(cString: $0) } ?? "libxlsxwriter failed")
    }

    private mutating func note(_ result: lxw_error) {
        if error == LXW_NO_ERROR { error = result }
    }

    private mutating func format(_ style: CellStyle) -> UnsafeMutablePointer<lxw_format>? {
        if let format = formats[style] { return format }
        guard let workbook, let format = workbook_add_format(workbook) else { return nil }
        formats[style] = format
        let isRegister = style.purpose == .register
        if isRegister {
            format_set_font_name(format, "Times New Roman")
            format_set_font_size(format, style.role == .title ? 14 : 12)
            if style.role != .title { format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue)) }
        }
        if let form = style.numberForm { format_set_num_format(format, form) }
        switch style.role {
        case .title, .heading, .columnNumber:
            if style.role != .columnNumber { format_set_bold(format) }
            if isRegister || style.role == .title {
                format_set_align(format, UInt8(LXW_ALIGN_CENTER.rawValue))
            }
            format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_CENTER.rawValue))
            format_set_text_wrap(format)
            if style.role == .heading, !isRegister {
                format_set_bottom(format, UInt8(LXW_BORDER_THIN.rawValue))
                format_set_bg_color(format, 0xE7EDF3)
            }
        case .words, .number, .date, .timeStamp:
            format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
            if style.role == .words { format_set_text_wrap(format) }
            if style.role == .date, isRegister {
                format_set_align(format, UInt8(LXW_ALIGN_CENTER.rawValue))
            }
        }
        return format
    }
}
