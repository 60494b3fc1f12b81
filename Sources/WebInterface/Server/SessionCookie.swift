import Credentials
import HTTPTypes
import Hummingbird

/// The cookie that holds a session's secret.
///
/// Where the way is encrypted its name begins with "__Host-": browsers then take it from this host
/// alone, over encrypted ways, for all of its paths.
struct SessionCookie {
    /// After how many seconds without a request a session ends.
    static let longestRest: Int64 = 2 * 3_600
    /// After how many seconds it ends in any case.
    static let longestLife: Int64 = 12 * 3_600
    /// Its names, encrypted or not.
    static let names = ["__Host-sohoa", "sohoa"]

    let isEncrypted: Bool

    private var name: String { Self.names[isEncrypted ? 0 : 1] }

    /// The secret that a request shows; nil where it shows none.
    func secret(in request: Request) -> Secret? {
        request.cookies[name].flatMap { Secret(text: $0.value) }
    }

    /// Has the browser keep a secret.
    func set(_ secret: Secret, in response: inout Response) {
        response.setCookie(cookie(value: secret.text, age: Int(Self.longestLife)))
    }

    /// Has the browser forget it.
    func clear(in response: inout Response) {
        response.setCookie(cookie(value: "", age: 0))
    }

    private func cookie(value: String, age: Int) -> Cookie {
        Cookie(
            name: name, value: value, maxAge: age, path: "/", secure: isEncrypted, httpOnly: true,
            sameSite: .lax)
    }
}
