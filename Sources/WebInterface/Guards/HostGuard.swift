import HTTPTypes
import Hummingbird

/// Refuses requests that name another host: a page elsewhere whose name was made to point here
/// (DNS rebinding) would otherwise count as this site.
struct HostGuard: RouterMiddleware {
    /// The names by which the site may be called, lower case, without a port.
    let names: Set<String>

    func handle(
        _ request: Request, context: SiteContext,
        next: (Request, SiteContext) async throws -> Response
    ) async throws -> Response {
        guard let name = Self.name(in: request.head.authority), names.contains(name) else {
            throw WebError(.misdirected)
        }
        return try await next(request, context)
    }

    /// The host of an authority such as "localhost:8080" or "[::1]:8080"; nil for what is none.
    static func name(in authority: String?) -> String? {
        guard let authority, !authority.isEmpty, !authority.contains("@") else { return nil }
        if authority.hasPrefix("[") {
            guard let end = authority.firstIndex(of: "]") else { return nil }
            let rest = authority[authority.index(after: end)...]
            guard rest.isEmpty || isPort(rest) else { return nil }
            return authority[...end].lowercased()
        }
        let parts = authority.split(separator: ":", omittingEmptySubsequences: false)
        guard let host = parts.first, !host.isEmpty, parts.count <= 2 else { return nil }
        if parts.count == 2 {
            guard isPort(":" + parts[1]) else { return nil }
        }
        return host.lowercased()
    }

    private static func isPort(_ text: Substring) -> Bool {
        let digits = text.dropFirst()
        return text.first == ":" && !digits.isEmpty && digits.count <= 5
            && digits.allSatisfy { $0.isASCII && $0.isNumber }
    }

    private static func isPort(_ text: String) -> Bool { isPort(text[...]) }
}
