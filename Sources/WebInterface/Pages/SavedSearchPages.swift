import CatalogueStore
import Hummingbird

/// The keeping of searches: a name for an address.
struct SavedSearchPages {
    let site: Site

    func add(to router: some RouterMethods<SiteContext>) {
        router.post("searches") { request, context in
            let viewing = try site.viewing(request, context)
            let fields = try await request.formFields()
            guard let view = fields["view"].flatMap(SavedSearch.View.init(rawValue:)),
                let name = fields.text("name")
            else { throw WebError(.invalid, detail: "name, view") }
            // What is kept is an address of ours again, whatever was sent.
            let address = SiteAddress(
                "/\(view.rawValue)", try FormFields(parsing: fields["query"] ?? "").all)
            try await site.asking.run {
                try viewing.catalogue.save(
                    SavedSearch(
                        owner: viewing.visitor.name, name: name, view: view, query: address.query))
            }
            try await site.audit(.savedSearch, detail: "\(name): \(address)", context: context)
            return Response(seeOther: address)
        }
        router.post("searches/remove") { request, context in
            let viewing = try site.viewing(request, context)
            let fields = try await request.formFields()
            let name = fields["name"] ?? ""
            try await site.asking.run {
                try viewing.catalogue.removeSavedSearch(named: name, of: viewing.visitor.name)
            }
            try await site.audit(.savedSearch, detail: "\(name): -", context: context)
            return Response(seeOther: request.previousView)
        }
    }
}
