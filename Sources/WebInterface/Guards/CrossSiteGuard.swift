import HTTPTypes
import Hummingbird

/// Refuses what another site has a visitor's browser send.
///
/// Whatever changes something is refused unless the browser says that it comes from this site
/// (`Sec-Fetch-Site`), or, where it says nothing, the `Origin` is this site. Programs, which send
/// neither, are let through only with a token of their own: a browser never adds that.
struct CrossSiteGuard: RouterMiddleware {
    private static let fetchSite = HTTPField.Name("Sec-Fetch-Site")

    func handle(
        _ request: Request, context: SiteContext,
        next: (Request, SiteContext) async throws -> Response
    ) async throws -> Response {
        guard Self.admits(request) else { throw WebError(.crossSite) }
        return try await next(request, context)
    }

    /// Whether a request may do what it asks for.
    static func admits(_ request: Request) -> Bool {
        if [.get, .head, .options].contains(request.method) { return true }
        // No page elsewhere can have a browser add a token, unless we allowed it to.
        let hasCookie = SessionCookie.names.contains { request.cookies[$0] != nil }
        if !hasCookie,
            request.headers[.authorization]?.lowercased().hasPrefix("bearer ") == true
        {
            return true
        }
        if let site = fetchSite.flatMap({ request.headers[$0] }) {
            return site == "same-origin" || site == "none"
        }
        guard let origin = request.headers[.origin], let authority = request.head.authority else {
            return false
        }
        return origin == "http://\(authority)" || origin == "https://\(authority)"
    }
}
