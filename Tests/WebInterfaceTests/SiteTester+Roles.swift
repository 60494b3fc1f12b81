import CatalogueStore
import HTTPTypes
import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
import NIOEmbedded
import Testing

@testable import WebInterface

extension SiteTester {
    /// What the pages of tasks, targets, registers and relations answer to somebody of a role; to
    /// nobody where it is nil.
    func answer(
        as role: Role?, named name: String = "an", _ method: HTTPRequest.Method = .get,
        _ path: String, form: String? = nil, headers: [String: String] = [:]
    ) async throws -> Answer {
        let router = Router(context: SiteContext.self)
        router.middlewares.add(ErrorPages())
        router.middlewares.add(Presumption(role: role, name: name))
        TaskPages(site: site).add(to: router)
        FeedPages(site: site).add(to: router)
        TargetPages(site: site).add(to: router)
        RegisterPages(site: site).add(to: router)
        GraphPages(site: site).add(to: router)
        var fields: HTTPFields = [.contentType: "application/x-www-form-urlencoded"]
        for (name, value) in headers {
            fields[try #require(HTTPField.Name(name))] = value
        }
        let request = Request(
            head: HTTPRequest(
                method: method, scheme: "http", authority: "localhost", path: path,
                headerFields: fields),
            body: RequestBody(buffer: ByteBuffer(string: form ?? "")))
        let context = SiteContext(
            source: ApplicationRequestContextSource(
                channel: NIOAsyncTestingChannel(), logger: Logger(label: "test")))
        let response = try await router.buildResponder().respond(to: request, context: context)
        let collected = Collected()
        try await response.body.write(Writer(collected: collected))
        return Answer(
            status: response.status.code, headers: response.headers, body: collected.bytes)
    }
}

/// Takes every request for that of somebody.
private struct Presumption: RouterMiddleware {
    let role: Role?
    let name: String

    func handle(
        _ request: Request, context: SiteContext,
        next: (Request, SiteContext) async throws -> Response
    ) async throws -> Response {
        var context = context
        context.visitor = role.map {
            Visitor(name: name, displayName: name, role: $0, seesSecret: false, isAlone: false)
        }
        return try await next(request, context)
    }
}
