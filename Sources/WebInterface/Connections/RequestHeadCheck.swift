import NIOHTTP1

/// What the head of a request must be for the site to see it (RFC 9112).
///
/// Where two programs may read a request in two ways, one of them can be led astray by the other:
/// such a request is refused, not mended.
struct RequestHeadCheck: Sendable {
    let limits: ConnectionLimits

    private static let methods: [HTTPMethod] = [
        .GET, .HEAD, .POST, .PUT, .PATCH, .DELETE, .OPTIONS,
    ]

    /// Why a head is refused; nil where it is sound.
    func refusal(of head: HTTPRequestHead) -> RequestRefusal? {
        guard Self.methods.contains(head.method) else { return .method }
        guard head.version == .http1_1 || head.version == .http1_0 else { return .malformed }
        let hosts = head.headers["host"]
        guard hosts.count == 1 || (hosts.isEmpty && head.version == .http1_0) else {
            return .malformed
        }
        guard head.uri.utf8.count <= limits.longestAddress else { return .addressTooLong }
        return refusal(ofFraming: head)
    }

    private func refusal(ofFraming head: HTTPRequestHead) -> RequestRefusal? {
        let encodings = head.headers["transfer-encoding"]
        let lengths = head.headers["content-length"]
        if !encodings.isEmpty {
            guard lengths.isEmpty, head.version == .http1_1, encodings.count == 1,
                encodings[0].lowercased() == "chunked"
            else { return .malformed }
        }
        guard let text = lengths.first else { return nil }
        guard lengths.count == 1, !text.isEmpty,
            text.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
        else { return .malformed }
        guard let length = Int(text), length <= limits.largestBody else { return .tooLarge }
        return nil
    }

    /// The address as it stands in a request to the site itself; nil where it is another's.
    ///
    /// A proxy's form, "http://host/path", is taken where it names the same host as the head.
    func address(of head: HTTPRequestHead) -> String? {
        guard head.uri.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else { return nil }
        if head.uri.hasPrefix("/") { return head.uri }
        for scheme in ["http://", "https://"] where head.uri.lowercased().hasPrefix(scheme) {
            let rest = head.uri.dropFirst(scheme.count)
            let authority = rest.prefix { $0 != "/" && $0 != "?" }
            guard authority.lowercased() == head.headers.first(name: "host")?.lowercased() else {
                return nil
            }
            let path = String(rest.dropFirst(authority.count))
            return path.hasPrefix("/") ? path : "/" + path
        }
        return nil
    }
}
