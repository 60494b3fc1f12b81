import Hummingbird
import Presentation

/// The first page: what is in, what is read, what waits, what falls due.
struct OverviewPages {
    let site: Site

    func add(to router: some RouterMethods<SiteContext>) {
        router.get("/") { request, context in
            try await site.page(request, context) { viewing in
                Page(
                    title: viewing.messages.name(of: SiteSection.overview), section: .overview,
                    body: "<h1>\(viewing.messages.name(of: SiteSection.overview))</h1>")
            }
        }
    }
}
