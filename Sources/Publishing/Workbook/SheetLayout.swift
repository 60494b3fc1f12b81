/// What a sheet of a workbook looks like beyond its cells.
public struct SheetLayout: Sendable, Hashable {
    /// What a sheet is for.
    public enum Purpose: Sendable, Hashable {
        /// A list to filter and to sort on the screen.
        case list
        /// A form to print, to sign and to go on with by hand: ruled, in the decree's typeface, with
        /// a row of the columns' numbers (1), (2), … under the headings.
        case register
    }

    /// What the sheet is for.
    public var purpose: Purpose
    /// The lines above the headings, each across all columns.
    public var titles: [String]

    /// Creates a layout.
    public init(_ purpose: Purpose, titles: [String] = []) {
        self.purpose = purpose
        self.titles = titles
    }

    /// The rows from the top that stand still and are printed on every page, without the titles.
    var headingRows: Int { purpose == .register ? 2 : 1 }
}
