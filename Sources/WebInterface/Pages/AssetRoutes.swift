import Hummingbird

/// Style, scripts and pictures.
struct AssetRoutes {
    func add(to router: some RouterMethods<SiteContext>) {
        for asset in Asset.allCases {
            router.get("assets/\(asset.rawValue)") { request, _ in
                var response = Response(bytes: asset.bytes, type: asset.type)
                response.headers[.cacheControl] = "public, max-age=31536000, immutable"
                return response
            }
        }
    }
}
