import HTTPTypes
import Hummingbird

/// Finds out by which way a request came: encrypted or not, and from where.
///
/// Where a proxy encrypts, only what it has encrypted is answered; what it says is believed only of
/// the proxies that were named, and of this machine.
struct TransportGuard: RouterMiddleware {
    let settings: WebServerSettings

    private static let scheme = HTTPField.Name("X-Forwarded-Proto")
    private static let sender = HTTPField.Name("X-Forwarded-For")

    func handle(
        _ request: Request, context: SiteContext,
        next: (Request, SiteContext) async throws -> Response
    ) async throws -> Response {
        var context = context
        switch settings.transport {
        case .plain: break
        case .proxies:
            guard let peer = context.peer, settings.trusts(peer),
                let scheme = Self.scheme, request.headers[scheme] == "https"
            else { throw WebError(.forbidden, detail: "not through the proxy that encrypts") }
            context.isEncrypted = true
            // The last is what our proxy saw; those before are what others say.
            let senders = Self.sender.flatMap { request.headers[$0] }?.split(separator: ",")
            if let sender = senders?.last?.trimmed, sender.utf8.count <= 64 {
                context.address = sender
            }
        }
        return try await next(request, context)
    }
}

extension Substring {
    /// The text without blanks at its ends; nil where nothing is left.
    fileprivate var trimmed: String? {
        let rest = drop { $0 == " " }
        guard let last = rest.lastIndex(where: { $0 != " " }) else { return nil }
        return String(rest[...last])
    }
}
