import CatalogueStore
import DocumentModel
import Hummingbird
import Presentation

/// The list of documents, which is the search as well.
struct DocumentListPages {
    let site: Site

    func add(to router: some RouterMethods<SiteContext>) {
        router.get("documents") { request, context in
            try await site.page(request, context) { viewing in
                try DocumentListPage(viewing).page
            }
        }
        for form in TableAnswer.forms {
            router.get("documents.\(form.rawValue)") { request, context in
                let viewing = try site.viewing(request, context)
                try await site.audit(
                    .download, detail: viewing.address.description, context: context)
                return try await site.making.run { try Self.table(viewing, form) }
            }
        }
    }

    private static func table(_ viewing: Viewing, _ form: TableForm) throws -> Response {
        let list = try ListQuery(viewing, order: .date)
        let answer = TableAnswer(form: form, messages: viewing.messages)
        let name = viewing.messages.documentsSheet
        guard list.query.hasWords else {
            let documents = try viewing.catalogue.documents(
                list.query, order: list.order, today: viewing.today)
            return try answer.response(documents.rows, RowColumn.documents, named: name)
        }
        let hits = try viewing.catalogue.search(
            list.query, order: try ListQuery(viewing, order: .relevance).order, page: .all,
            today: viewing.today)
        return try answer.response(hits.rows, RowColumn.hits, named: name)
    }
}
