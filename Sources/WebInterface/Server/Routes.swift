import HTTPTypes
import Hummingbird

/// Which address is answered by what.
struct Routes {
    let site: Site

    /// What answers requests.
    var responder: some HTTPResponder<SiteContext> {
        let router = Router(context: SiteContext.self, options: [.autoGenerateHeadEndpoints])
        router.middlewares.add(SecurityHeaders())
        router.middlewares.add(LanguageChoice())
        router.middlewares.add(ErrorPages())
        router.middlewares.add(HostGuard(names: hostNames))
        router.middlewares.add(CrossSiteGuard())
        router.middlewares.add(Recognition(site: site))
        AssetRoutes().add(to: router)
        LanguageChoice.add(to: router)
        OverviewPages(site: site).add(to: router)
        DocumentListPages(site: site).add(to: router)
        SavedSearchPages(site: site).add(to: router)
        UploadPages(site: site).add(to: router)
        TaskPages(site: site).add(to: router)
        FeedPages(site: site).add(to: router)
        TargetPages(site: site).add(to: router)
        RegisterPages(site: site).add(to: router)
        GraphPages(site: site).add(to: router)
        DocumentPages(site: site).add(to: router)
        DocumentFiles(site: site).add(to: router)
        CorrectionRoutes(site: site).add(to: router)
        ReviewPages(site: site).add(to: router)
        return router.buildResponder()
    }

    private var hostNames: Set<String> {
        var names: Set<String> = ["localhost", "127.0.0.1", "[::1]"]
        names.formUnion(site.settings.hostNames.map { $0.lowercased() })
        names.insert(site.settings.address.lowercased())
        return names
    }
}
