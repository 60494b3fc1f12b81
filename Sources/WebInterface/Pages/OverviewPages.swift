import Hummingbird

/// The first page.
struct OverviewPages {
    let site: Site

    func add(to router: some RouterMethods<SiteContext>) {
        router.get("/") { request, context in
            try await site.page(request, context) { viewing in
                try OverviewPage(viewing).page
            }
        }
    }
}
