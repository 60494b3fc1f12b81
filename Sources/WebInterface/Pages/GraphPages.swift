import Hummingbird

/// How documents hang together.
struct GraphPages {
    let site: Site

    func add(to router: some RouterMethods<SiteContext>) {
        router.get("graph") { request, context in
            try await site.page(request, context) { try GraphPage($0).page }
        }
    }
}
