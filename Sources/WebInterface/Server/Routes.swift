import HTTPTypes
import Hummingbird

/// Which address is answered by what.
struct Routes {
    let site: Site

    /// All addresses of the site.
    var router: SiteRouter {
        let router = SiteRouter()
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
        LikeCasePages(site: site).add(to: router)
        SignInPages(site: site).add(to: router)
        AccountPages(site: site).add(to: router)
        PeoplePages(site: site).add(to: router)
        AuditPages(site: site).add(to: router)
        APIRoutes(site: site).add(to: router)
        return router
    }

    /// What answers requests.
    var responder: some HTTPResponder<SiteContext> {
        router.responder(
            outer: [
                SecurityHeaders(), LanguageChoice(), ErrorPages(), HostGuard(names: hostNames),
                AddressGuard(), TransportGuard(settings: site.settings),
            ],
            inner: [CrossSiteGuard(), Recognition(site: site)])
    }

    private var hostNames: Set<String> {
        var names: Set<String> = ["localhost", "127.0.0.1", "[::1]"]
        names.formUnion(site.settings.hostNames.map { $0.lowercased() })
        names.insert(site.settings.address.lowercased())
        return names
    }
}
