import Archiving
import CatalogueStore
import DocumentModel
import HTTPTypes
import Hummingbird
import Presentation

/// Words of the whole archive that were misread as one was that somebody has corrected: how many
/// there are, and the means to correct them all.
struct LikeCasePages {
    let site: Site

    func add(to router: some RouterMethods<SiteContext>) {
        router.get("documents/:id/like") { request, context in
            let id = try DocumentAddress.id(in: context)
            let viewing = try site.viewing(request, context)
            return try await site.making.run {
                viewing.response(try LikeCasePage(viewing, id: id, found: nil).page)
            }
        }
        router.post("documents/:id/like") { request, context in
            let id = try DocumentAddress.id(in: context)
            let viewing = try site.viewing(request, context)
            let form = try await request.formFields()
            return try await site.making.run {
                let page = try LikeCasePage(viewing, id: id, found: nil)
                let changes = try page.apply(
                    to: form.values("document").compactMap { Int64($0) }, from: context.peer)
                return viewing.response(try LikeCasePage(viewing, id: id, found: changes).page)
            }
        }
    }
}
