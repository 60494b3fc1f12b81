import HTTPTypes
import Hummingbird
import Presentation

/// Vietnamese first; English for who has chosen it.
struct LanguageChoice: RouterMiddleware {
    private static let cookie = "sohoa-language"

    func handle(
        _ request: Request, context: SiteContext,
        next: (Request, SiteContext) async throws -> Response
    ) async throws -> Response {
        var context = context
        if let value = request.cookies[Self.cookie]?.value,
            let language = InterfaceLanguage(rawValue: value)
        {
            context.messages = Messages(language: language)
        }
        return try await next(request, context)
    }

    /// Takes the choice.
    static func add(to router: some RouterMethods<SiteContext>) {
        router.post("language") { request, context in
            let fields = try await request.formFields()
            guard let language = fields["language"].flatMap(InterfaceLanguage.init(rawValue:))
            else {
                throw WebError(.invalid, detail: "language")
            }
            var response = Response(seeOther: request.previousView)
            response.setCookie(
                Cookie(
                    name: cookie, value: language.rawValue, maxAge: 365 * 86_400, path: "/",
                    httpOnly: true, sameSite: .lax))
            return response
        }
    }
}
