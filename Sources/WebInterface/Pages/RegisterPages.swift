import CatalogueStore
import Hummingbird
import Ingestion
import Presentation
import Publishing

/// The registers of the decree, to print and as workbooks.
struct RegisterPages {
    let site: Site

    func add(to router: some RouterMethods<SiteContext>) {
        for register in Register.allCases {
            router.get("registers/\(register.rawValue)") { request, context in
                try await site.page(request, context) { try RegisterPage($0, register).page }
            }
            router.get("registers/\(register.rawValue).xlsx") { request, context in
                let viewing = try site.viewing(request, context)
                return try await site.making.run {
                    try Self.workbook(try register.contents(viewing, page: .all))
                }
            }
        }
    }

    private static func workbook(_ contents: Register.Contents) throws -> Response {
        let sheet = NamedTable(
            name: contents.sheetName, key: "register", table: contents.table,
            layout: contents.layout)
        let workbook = ListWorkbook(sheets: [sheet], messages: Messages(language: .vietnamese))
        let bytes = try TemporaryFile.bytes(for: "workbook") { path in
            try workbook.write(to: path)
        }
        return Response(
            attachment: bytes, named: "\(contents.sheetName).xlsx",
            type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
    }
}
