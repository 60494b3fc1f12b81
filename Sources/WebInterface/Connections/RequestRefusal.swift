import HTTPTypes
import NIOCore
import NIOHTTP1

/// Why a request is refused before it reaches the site: it is not HTTP as it has to be.
struct RequestRefusal: Sendable, Hashable {
    /// The status of the answer.
    let status: HTTPResponseStatus
    /// What is said with it: an error of the site.
    let code: WebError.Code

    static let malformed = RequestRefusal(status: .badRequest, code: .badRequest)
    static let tooLarge = RequestRefusal(status: .payloadTooLarge, code: .tooLarge)
    static let tooSlow = RequestRefusal(status: .requestTimeout, code: .badRequest)
    static let headTooLarge = RequestRefusal(
        status: .requestHeaderFieldsTooLarge, code: .tooLarge)
    static let addressTooLong = RequestRefusal(status: .uriTooLong, code: .tooLarge)
    static let method = RequestRefusal(status: .methodNotAllowed, code: .methodNotAllowed)

    /// What a request that cannot be read is answered.
    init(_ error: HTTPParserError) {
        self = error == .headerOverflow ? .headTooLarge : .malformed
    }

    private init(status: HTTPResponseStatus, code: WebError.Code) {
        self.status = status
        self.code = code
    }

    /// The head of the answer, after which the connection ends.
    func head(bodyLength: Int) -> HTTPResponseHead {
        var headers = HTTPHeaders()
        for field in SecurityHeaders.fixed {
            headers.add(name: field.name.rawName, value: field.value)
        }
        headers.add(name: "Cache-Control", value: "no-store")
        headers.add(name: "Content-Type", value: "application/problem+json; charset=utf-8")
        headers.add(name: "Content-Length", value: String(bodyLength))
        headers.add(name: "Connection", value: "close")
        if status == .methodNotAllowed { headers.add(name: "Allow", value: "GET, HEAD, POST") }
        return HTTPResponseHead(version: .http1_1, status: status, headers: headers)
    }

    /// The answer: a problem (RFC 9457), of nothing but our own words.
    var body: String {
        """
        {"code":"\(code.rawValue)","status":\(status.code),"title":"\(status.reasonPhrase)",\
        "type":"about:blank"}

        """
    }
}
