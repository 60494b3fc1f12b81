import CatalogueStore
import Hummingbird
import Presentation

/// The log of who did what: for administrators.
struct AuditPages {
    let site: Site

    func add(to router: some RouterMethods<SiteContext>) {
        router.get("audit") { request, context in
            guard let visitor = context.visitor, visitor.may(.administrator) else {
                throw WebError(.forbidden)
            }
            return try await site.page(request, context, isLive: true) { viewing in
                try AuditPage(viewing).page
            }
        }
    }
}
