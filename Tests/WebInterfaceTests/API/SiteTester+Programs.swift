import Archiving
import CatalogueStore
import HTTPTypes
import Hummingbird
import HummingbirdCore
import Ingestion
import Logging
import NIOCore
import NIOEmbedded
import SohoaTesting
import Testing

@testable import WebInterface

extension SiteTester.Answer {
    /// The body as JSON.
    var json: JSONValue {
        get throws { try JSONValue(parsing: body) }
    }

    /// The code of a problem.
    var code: String? {
        get throws { try json["code"]?.string }
    }
}

extension SiteTester {
    /// What the API answers to somebody, whoever it is that they are taken for.
    func call(
        _ method: HTTPRequest.Method = .get, _ path: String, as visitor: Visitor? = .archivist,
        headers: [String: String] = [:], body: String? = nil, at other: Site? = nil
    ) async throws -> Answer {
        var fields = HTTPFields()
        if body != nil { fields[.contentType] = "application/json" }
        for (name, value) in headers { fields[try #require(HTTPField.Name(name))] = value }
        let router = Router(context: SiteContext.self, options: [.autoGenerateHeadEndpoints])
        router.middlewares.add(ErrorPages())
        router.middlewares.add(Admission(visitor: visitor))
        APIRoutes(site: other ?? site).add(to: router)
        let response = try await router.buildResponder().respond(
            to: Request(
                head: HTTPRequest(
                    method: method, scheme: "http", authority: "localhost",
                    path: "/api/v1\(path)", headerFields: fields),
                body: RequestBody(buffer: ByteBuffer(string: body ?? ""))),
            context: SiteContext(
                source: ApplicationRequestContextSource(
                    channel: NIOAsyncTestingChannel(), logger: Logger(label: "test"))))
        let collected = Collected()
        try await response.body.write(Writer(collected: collected))
        return Answer(
            status: response.status.code, headers: response.headers, body: collected.bytes)
    }
}

extension Site {
    /// The site with somebody who takes files in, though nobody reads them.
    func taking(
        _ settings: IngestSettings, largest: Int = OriginalStore.largestSize
    ) -> Site {
        Site(
            archive: archive, settings: self.settings, pictures: pictures,
            intake: ArchiveIntake(
                archive: archive, lane: WorkerCommand(executable: "/bin/false", arguments: []),
                lanes: 1, settings: settings, largest: largest))
    }
}

/// Lets in whom a test says.
private struct Admission: RouterMiddleware {
    let visitor: Visitor?

    func handle(
        _ request: Request, context: SiteContext,
        next: (Request, SiteContext) async throws -> Response
    ) async throws -> Response {
        var context = context
        context.visitor = visitor
        return try await next(request, context)
    }
}

extension Visitor {
    static let reader = Visitor.of(.reader)
    static let analyst = Visitor.of(.analyst)
    static let archivist = Visitor.of(.archivist)
    static let administrator = Visitor.of(.administrator)

    /// Somebody with a role.
    private static func of(_ role: Role) -> Visitor {
        Visitor(
            name: role.rawValue, displayName: role.rawValue, role: role, seesSecret: false,
            isAlone: false)
    }

    /// The same, who may see what is secret.
    var seeingSecret: Visitor {
        var visitor = self
        visitor.seesSecret = true
        return visitor
    }
}
