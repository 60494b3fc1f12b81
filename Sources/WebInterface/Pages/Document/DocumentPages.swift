import CatalogueStore
import HTTPTypes
import Hummingbird
import Presentation

/// The page of a document, and the forms that change its state.
struct DocumentPages {
    let site: Site

    func add(to router: some RouterMethods<SiteContext>) {
        router.get("documents/:id") { request, context in
            let id = try DocumentAddress.id(in: context)
            return try await site.page(request, context, isLive: true) { viewing in
                let view = try DocumentAddress(viewing.address, id: id)
                let screen = try DocumentScreen(viewing, view: view)
                if try viewing.isHeld(id) {
                    try viewing.catalogue.audit(
                        .view, by: viewing.visitor.name, address: context.address, document: id)
                }
                return screen.page
            }
        }
        router.get("documents/:id/doubtful") { request, context in
            let id = try DocumentAddress.id(in: context)
            let viewing = try site.viewing(request, context)
            return try await site.asking.run { try Self.doubtful(id, viewing) }
        }
        for state in [AuditAction.accept, .release] {
            router.post("documents/:id/\(state.rawValue)") { request, context in
                let id = try DocumentAddress.id(in: context)
                let viewing = try site.viewing(request, context)
                guard viewing.visitor.may(.archivist) else { throw WebError(.forbidden) }
                let fields = try await request.formFields()
                return try await site.asking.run {
                    try Self.mark(id, state, fields, viewing, from: context.address)
                }
            }
        }
    }

    /// Leads to the next page with a doubtful word, or back to the one before; where there is none, to the
    /// page that was left.
    private static func doubtful(_ id: Int64, _ viewing: Viewing) throws -> Response {
        _ = try viewing.file(of: id)
        let view = try DocumentAddress(viewing.address, id: id)
        let isBack = viewing.address["back"] == "1"
        let next = try viewing.catalogue.doubtfulPage(of: id, from: view.page, backwards: isBack)
        if let next { return Response(seeOther: view.address(page: next)) }
        if isBack { return Response(seeOther: view.address(page: view.page + 1)) }
        let last = view.address(page: max(1, view.page - 1))
        return Response(seeOther: last.setting("end", to: "1"))
    }

    /// Accepts or releases a document of which nobody has changed anything meanwhile.
    private static func mark(
        _ id: Int64, _ state: AuditAction, _ fields: FormFields, _ viewing: Viewing,
        from peer: String?
    ) throws -> Response {
        _ = try viewing.file(of: id)
        guard let version = fields["version"].flatMap({ Int($0) }) else {
            throw WebError(.conflict, detail: "the version of document \(id) is missing")
        }
        let (editor, note) = (Editor(name: viewing.visitor.name), fields.text("note"))
        if state == .release {
            try viewing.catalogue.release(id, version: version, note: note, by: editor)
        } else {
            try viewing.catalogue.accept(id, version: version, note: note, by: editor)
            try viewing.catalogue.letGo(id, by: editor.name)
        }
        try viewing.catalogue.audit(state, by: editor.name, address: peer, document: id)
        guard state == .accept, fields["review"] == "1" else {
            return Response(seeOther: SiteAddress("/documents/\(id)"))
        }
        return Response(seeOther: SiteAddress("/review/next", [("after", String(id))]))
    }
}

extension Viewing {
    /// The file of a document that this visitor may see.
    func file(of document: Int64) throws(CatalogueError) -> DocumentFile {
        try catalogue.file(of: document, includesHeld: visitor.seesSecret)
    }

    /// Whether a document that this visitor may see is held.
    func isHeld(_ document: Int64) throws(CatalogueError) -> Bool {
        guard visitor.seesSecret else { return false }
        return try file(of: document).isHeld
    }
}
