import CatalogueStore
import DocumentModel
import HTTPTypes
import Hummingbird
import Presentation

extension Operation {
    /// What is asked of documents.
    static let documents = [
        Operation(
            "listDocuments", .get, "/documents", parameters: conditions + ordering + paging
        ) { call in
            let list = try ListCall(call, .documents, order: .date)
            return try list.answer {
                try call.catalogue.documents(
                    list.query, order: list.order, page: list.page, today: call.today)
            } row: {
                JSONObject($0)
            }
        },
        Operation(
            "searchDocuments", .get, "/search", parameters: conditions + ordering + paging
        ) { call in
            let list = try ListCall(call, .search, order: .relevance)
            guard call.address["q"]?.contains(where: { !$0.isWhitespace }) ?? false else {
                throw WebError(.invalid, detail: "q")
            }
            return try list.answer {
                try call.catalogue.search(
                    list.query, order: list.order, page: list.page, today: call.today)
            } row: {
                JSONObject($0)
            }
        },
        Operation("getDocument", .get, "/documents/{id}") { call in
            try document(call.number("id"), call)
        },
        Operation("getPage", .get, "/documents/{id}/pages/{page}") { call in
            let id = try call.number("id")
            let number = Int(exactly: try call.number("page")) ?? 0
            let revision = try EntityTag(call)
            let page = try call.catalogue.pageLayers(
                number, of: id, includesHeld: call.visitor.seesSecret)
            if page.isHeld { try call.log(.view, document: id) }
            return try call.answer(tag: revision.naming(page.version)) {
                JSONObject(page, of: id)
            }
        },
        Operation(
            "getPicture", .get, "/documents/{id}/pages/{page}/picture", parameters: ["width"],
            on: .picturing
        ) { call in
            try DocumentFiles.picture(
                of: Int(exactly: try call.number("page")) ?? 0, try call.number("id"),
                call.headers[.ifNoneMatch], call.viewing)
        },
        Operation("exportDocument", .get, "/documents/{id}/export/{format}", on: .making) { call in
            let id = try call.number("id")
            guard let format = OutputFormat(rawValue: try call.text("format")) else {
                throw WebError(.notFound)
            }
            _ = try call.viewing.file(of: id)
            try call.log(.download, document: id, detail: format.rawValue)
            return try DocumentFiles.export(id, as: format, call.viewing)
        },
    ]

    /// All that is known of a document, with its version as its tag.
    static func document(_ id: Int64, _ call: Call) throws -> Response {
        let revision = try EntityTag(call)
        let details = try call.catalogue.details(
            of: id, includesHeld: call.visitor.seesSecret, today: call.today)
        if details.summary.isHeld { try call.log(.view, document: id) }
        return try call.answer(tag: revision.naming(details.summary.version)) {
            JSONObject(
                details, corrections: try call.catalogue.corrections(of: id),
                withPlaces: call.visitor.may(.archivist))
        }
    }
}
