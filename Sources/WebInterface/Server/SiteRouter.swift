import HTTPTypes
import Hummingbird

/// Takes the site's routes; gives what answers requests once all are there.
///
/// An address that is known answers a method that it has not with 405 and those that it has.
final class SiteRouter: RouterMethods {
    typealias Context = SiteContext

    /// What is answered at an address.
    struct Route: Sendable, Hashable {
        var method: HTTPRequest.Method
        /// The address as the router has it: "/documents/:id".
        var path: String
        /// Whether it may change something.
        var isWriting: Bool { ![.get, .head, .options].contains(method) }
    }

    /// All routes, in the order in which they were added.
    private(set) var routes: [Route] = []
    private var additions: [(Router<SiteContext>) -> Void] = []
    private static let methods: [HTTPRequest.Method] = [
        .get, .head, .post, .put, .patch, .delete, .options,
    ]

    @discardableResult
    func on<Responder: HTTPResponder>(
        _ path: RouterPath, method: HTTPRequest.Method, responder: Responder
    ) -> Self where Responder.Context == SiteContext {
        routes.append(Route(method: method, path: path.description))
        additions.append { $0.on(path, method: method, responder: responder) }
        return self
    }

    /// Puts a middleware before the routes that are added afterwards.
    @discardableResult
    func add(
        middleware: any MiddlewareProtocol<Request, Response, SiteContext>
    ) -> Self {
        additions.append { $0.add(middleware: middleware) }
        return self
    }

    /// What answers requests.
    ///
    /// - Parameters:
    ///   - outer: Middlewares before everything, also before the refusal of a method.
    ///   - inner: Middlewares before the routes.
    /// - Returns: The routes behind the middlewares.
    func responder(
        outer: [any MiddlewareProtocol<Request, Response, SiteContext>],
        inner: [any MiddlewareProtocol<Request, Response, SiteContext>]
    ) -> RouterResponder<SiteContext> {
        let router = Router(context: SiteContext.self, options: [.autoGenerateHeadEndpoints])
        for middleware in outer { router.add(middleware: middleware) }
        for (path, methods) in methodsByPath {
            for method in Self.methods where !methods.contains(method) {
                router.on(RouterPath(path), method: method) { _, _ -> Response in
                    throw WebError(.methodNotAllowed, allowed: methods.map(\.rawValue))
                }
            }
        }
        for middleware in inner { router.add(middleware: middleware) }
        for addition in additions { addition(router) }
        return router.buildResponder()
    }

    private var methodsByPath: [String: [HTTPRequest.Method]] {
        var found: [String: [HTTPRequest.Method]] = [:]
        for route in routes {
            found[route.path, default: []].append(route.method)
            if route.method == .get { found[route.path, default: []].append(.head) }
        }
        return found
    }
}
