import HTTPTypes
import Hummingbird
import Logging

/// Makes an answer of every error: a page for people, a problem (RFC 9457) for programs.
struct ErrorPages: RouterMiddleware {
    func handle(
        _ request: Request, context: SiteContext,
        next: (Request, SiteContext) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch {
            let failure = WebError(error)
            if failure.code == .failed {
                context.logger.error("\(request.method) failed: \(type(of: error))")
            }
            return Self.response(to: failure, request, context)
        }
    }

    /// The answer that tells of an error.
    static func response(
        to error: WebError, _ request: Request, _ context: SiteContext
    ) -> Response {
        if error.code == .signInRequired, [.get, .head].contains(request.method),
            !wantsProblem(request), let view = try? SiteAddress(of: request)
        {
            return Response(seeOther: SignInPages.address(thenTo: view))
        }
        var response =
            wantsProblem(request)
            ? Response(problem: error, messages: context.messages)
            : Response(
                page: Layout(visitor: context.visitor, messages: context.messages)
                    .page(ErrorPage(error: error, messages: context.messages).page),
                status: error.status)
        if let seconds = error.retryAfter {
            response.headers[.retryAfter] = String(seconds)
        }
        if !error.allowed.isEmpty {
            response.headers[.allow] = Set(error.allowed).sorted().joined(separator: ", ")
        }
        if error.code == .signInRequired { response.headers[.wwwAuthenticate] = "Bearer" }
        return response
    }

    /// Whether the answer is for a program.
    private static func wantsProblem(_ request: Request) -> Bool {
        let path = request.uri.path
        if path.hasPrefix("/api/")
            || [".json", ".csv", ".xlsx", ".ics"].contains(where: path.hasSuffix)
            || request.headers[.authorization] != nil
        {
            return true
        }
        let accepted = request.headers[.accept] ?? ""
        return accepted.contains("application/json")
            || accepted.contains("application/problem+json")
    }
}
