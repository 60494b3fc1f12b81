import CatalogueStore
import DocumentModel
import FoundationEssentials
import HTTPTypes
import Hummingbird
import Publishing

/// Where corrections are sent: by forms, which are answered with the page, and by the script.
struct CorrectionRoutes {
    let site: Site

    func add(to router: some RouterMethods<SiteContext>) {
        router.post("documents/:id/corrections") { request, context in
            let id = try DocumentAddress.id(in: context)
            let viewing = try site.viewing(request, context)
            let correcting = Correcting(viewing: viewing, peer: context.address)
            guard viewing.visitor.may(.archivist) else { throw WebError(.forbidden) }
            let type = request.headers[.contentType]?.prefix { $0 != ";" } ?? ""
            guard type == "application/json" else {
                let form = try await request.formFields()
                return try await site.making.run {
                    try Self.answer(to: form, of: id, correcting)
                }
            }
            let wanted = try Self.decoded(try await request.bodyText())
            return try await site.making.run {
                let answer = try correcting.apply(wanted, to: id)
                return Response(
                    bytes: JSONText.bytes(of: answer, pretty: false),
                    type: "application/json; charset=utf-8")
            }
        }
    }

    private static func decoded(_ text: String) throws(WebError) -> CorrectionRequest {
        do {
            return try JSONDecoder().decode(CorrectionRequest.self, from: Data(text.utf8))
        } catch {
            throw WebError(.invalid, detail: "no correction")
        }
    }

    /// Leads back to the view; where it could not be kept, the view with what was typed.
    private static func answer(
        to form: FormFields, of id: Int64, _ correcting: Correcting
    ) throws -> Response {
        let view = try view(form, of: id)
        let wanted = try CorrectionRequest(form)
        do {
            _ = try correcting.apply(wanted, to: id)
        } catch {
            let failure = WebError(error)
            guard [.conflict, .invalid, .busy, .diskFull].contains(failure.code) else {
                throw error
            }
            var draft = DocumentDraft(error: failure)
            for field in wanted.fields ?? [] { draft.fields[field.field] = field.value }
            draft.word = wanted.words?.first?.after
            let screen = try DocumentScreen(correcting.viewing, view: view, draft: draft)
            return correcting.viewing.response(screen.page, status: failure.status)
        }
        let word = view.word
        return Response(seeOther: view.address(lit: word))
    }

    /// The view from which a form comes.
    private static func view(_ form: FormFields, of id: Int64) throws(WebError) -> DocumentAddress {
        var parameters: [(name: String, value: String)] = []
        for name in ["page", "layer", "review"] {
            if let value = form[name] { parameters.append((name, value)) }
        }
        if form["field"] == nil, form["at"] == form["page"], let line = form["line"],
            let word = form["word"]
        {
            parameters.append(("word", "\(line)-\(word)"))
        }
        return try DocumentAddress(SiteAddress("", parameters), id: id)
    }
}
