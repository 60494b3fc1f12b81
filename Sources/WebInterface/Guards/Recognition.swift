import CatalogueStore
import Credentials
import HTTPTypes
import Hummingbird

/// Finds out who sends a request.
///
/// By a program's token, a browser's session, or, where the site is one person's, without asking. Who
/// is not known sees the sign-in, the styles and the description of the API only.
struct Recognition: RouterMiddleware {
    let site: Site

    func handle(
        _ request: Request, context: SiteContext,
        next: (Request, SiteContext) async throws -> Response
    ) async throws -> Response {
        var context = context
        let path = request.uri.path
        if !path.hasPrefix("/assets/") {
            context.visitor = try await visitor(request, context)
            guard context.visitor != nil || Self.isOpen(path) else {
                throw WebError(.signInRequired)
            }
        }
        guard ![.get, .head].contains(request.method) else {
            return try await next(request, context)
        }
        defer { site.views.noteChange() }
        return try await next(request, context)
    }

    /// Whether everybody may ask for an address: feeds have their secret in their address, and the
    /// description of the API holds nothing of the archive.
    private static func isOpen(_ path: String) -> Bool {
        [SignInPages.path, "/language", APIRoutes.description].contains(path)
            || path.hasPrefix("/feeds/")
    }

    private func visitor(_ request: Request, _ context: SiteContext) async throws -> Visitor? {
        if let header = request.headers[.authorization] {
            return try await visitor(byToken: header, request)
        }
        if !site.settings.demandsAccounts { return Visitor(alone: site.settings.localName) }
        guard let secret = SessionCookie(isEncrypted: context.isEncrypted).secret(in: request)
        else { return nil }
        let catalogue = site.catalogue
        return try await site.asking.run {
            try catalogue.session(
                digest: secret.digest, restingAtMost: SessionCookie.longestRest
            ).map { Visitor($0.account, by: .session($0.digest)) }
        }
    }

    private func visitor(byToken header: String, _ request: Request) async throws -> Visitor {
        let parts = header.split(separator: " ", maxSplits: 1)
        guard parts.count == 2, parts[0].lowercased() == "bearer",
            let secret = Secret(text: String(parts[1]))
        else { throw WebError(.signInRequired) }
        let site = site
        let found = try await site.asking.run { () -> (AccessToken, Account?)? in
            guard let token = try site.catalogue.token(digest: secret.digest) else {
                return nil
            }
            return (token, try token.owner.flatMap(site.catalogue.account(named:)))
        }
        guard let (token, account) = found else { throw WebError(.signInRequired) }
        let scope: TokenScope = [.get, .head].contains(request.method) ? .read : .write
        guard token.scopes.contains(scope) else {
            throw WebError(.forbidden, detail: "the token has no scope \(scope.rawValue)")
        }
        if let account { return Visitor(account, by: .token(token.id)) }
        guard !site.settings.demandsAccounts else { throw WebError(.signInRequired) }
        return Visitor(alone: site.settings.localName, by: .token(token.id))
    }
}
