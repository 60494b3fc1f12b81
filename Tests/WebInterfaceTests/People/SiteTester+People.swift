import Archiving
import HTTPTypes
import CatalogueStore
import Credentials

@testable import WebInterface

extension SiteTester {
    /// The password of all accounts of tests; hashed once, since that takes time on purpose.
    static let password = "Mật khẩu thử 1"
    private static let hash = Result { try PasswordHash(of: password) }

    /// Makes an account.
    func addAccount(_ name: String, _ role: Role, seesSecret: Bool = false) throws {
        try archive.catalogue.addAccount(
            name: name, displayName: "Người \(name)", passwordHash: try Self.hash.get().text,
            role: role, seesSecret: seesSecret)
    }

    /// The header of somebody who has signed in, without the sign-in page.
    func session(of name: String) throws -> [String: String] {
        let secret = Secret()
        try archive.catalogue.openSession(digest: secret.digest, of: name, for: 3_600)
        return ["Cookie": "sohoa=\(secret.text)"]
    }

    /// The header of a token.
    func token(of name: String?, _ scopes: Set<TokenScope>) throws -> [String: String] {
        let secret = Secret()
        _ = try archive.catalogue.addToken(
            label: "thử", digest: secret.digest, owner: name, scopes: scopes)
        return ["Authorization": "Bearer \(secret.text)"]
    }

    /// What the site answers to a form of the sign-in page.
    func signIn(
        _ name: String, _ password: String, back: String = "/", peer: String? = nil
    ) async throws -> Answer {
        try await answer(
            .post, "/sign-in",
            headers: [
                "Sec-Fetch-Site": "same-origin",
                "Content-Type": "application/x-www-form-urlencoded",
            ],
            body: "name=\(SiteAddress.encoded(name))&password=\(SiteAddress.encoded(password))"
                + "&back=\(SiteAddress.encoded(back))", peer: peer)
    }
}
