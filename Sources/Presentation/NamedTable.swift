package import Publishing

/// A table with its name among others.
package struct NamedTable {
    /// Its name for people: a sheet's, a heading's.
    package var name: String
    /// Its key in JSON.
    package var key: String
    /// Its columns and rows.
    package var table: ResultTable
    /// How it looks in a workbook.
    package var layout: SheetLayout

    /// Names a table.
    package init(
        name: String, key: String, table: ResultTable, layout: SheetLayout = SheetLayout(.list)
    ) {
        self.name = name
        self.key = key
        self.table = table
        self.layout = layout
    }
}
