package import Publishing

extension ResultTable {
    /// The rows in a form of text for programs; nil for a terminal, whose width is not known here,
    /// and for a workbook, which is a file.
    package func bytes(as form: TableForm) -> [UInt8]? {
        switch form {
        case .table, .xlsx: nil
        case .json: JSONTableWriter(columns: columns, form: .array).bytes(of: rows)
        case .jsonl: JSONTableWriter(columns: columns, form: .lines).bytes(of: rows)
        case .csv: CSVTableWriter(columns: columns).bytes(of: rows)
        case .tsv: TSVTableWriter(columns: columns).bytes(of: rows)
        }
    }
}
