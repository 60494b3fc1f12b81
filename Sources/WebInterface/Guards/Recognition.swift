import CatalogueStore
import HTTPTypes
import Hummingbird

/// Finds out who sends a request.
struct Recognition: RouterMiddleware {
    let site: Site

    func handle(
        _ request: Request, context: SiteContext,
        next: (Request, SiteContext) async throws -> Response
    ) async throws -> Response {
        var context = context
        if !site.settings.demandsAccounts {
            context.visitor = Visitor(
                name: site.settings.localName, displayName: site.settings.localName,
                role: .administrator, seesSecret: false, isAlone: true)
        }
        return try await next(request, context)
    }
}
