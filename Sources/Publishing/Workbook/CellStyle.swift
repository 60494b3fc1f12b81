/// What a cell of a workbook looks like.
struct CellStyle: Sendable, Hashable {
    /// What the cell is on its sheet.
    enum Role: Sendable, Hashable {
        /// A line above the headings.
        case title
        /// The heading of a column.
        case heading
        /// The number of a column of a register.
        case columnNumber
        /// A cell with words, which are wrapped.
        case words
        /// A number or a truth.
        case number
        /// A day.
        case date
        /// A point in time.
        case timeStamp
    }

    /// What the cell is.
    var role: Role
    /// What its sheet is for.
    var purpose: SheetLayout.Purpose

    /// The form of a number in Excel's language; nil for its own.
    var numberForm: String? {
        switch role {
        case .date: "dd/mm/yyyy"
        case .timeStamp: "dd/mm/yyyy hh:mm"
        case .title, .heading, .columnNumber, .words, .number: nil
        }
    }
}
