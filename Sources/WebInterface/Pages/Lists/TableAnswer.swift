import Hummingbird
import Ingestion
import Presentation
import Publishing

/// A list as a file for programs: all its rows and columns.
struct TableAnswer {
    /// The forms, by the ending of the address.
    static let forms: [TableForm] = [.json, .csv, .xlsx]

    let form: TableForm
    let messages: Messages

    /// The answer.
    ///
    /// - Throws: ``WebError`` where the workbook cannot be written.
    func response<Row>(
        _ rows: [Row], _ columns: [RowColumn<Row>], named name: String
    ) throws -> Response {
        let table = ResultTable(of: rows, columns, as: form, messages)
        let file = "\(name).\(form.rawValue)"
        if let bytes = table.bytes(as: form) {
            guard form != .json else {
                return Response(bytes: bytes, type: "application/json; charset=utf-8")
            }
            return Response(attachment: bytes, named: file, type: "text/csv; charset=utf-8")
        }
        let sheet = NamedTable(name: name, key: name, table: table)
        let workbook = ListWorkbook(sheets: [sheet], messages: messages)
        let bytes = try TemporaryFile.bytes(for: "workbook") { path in try workbook.write(to: path)
        }
        return Response(
            attachment: bytes, named: file,
            type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
    }
}
