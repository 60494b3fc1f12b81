import CatalogueStore
import Credentials
import Hummingbird

/// Lets people in who know their password, and nobody often who does not.
final class SignInDesk: Sendable {
    /// Attempts within a quarter of an hour.
    static let window: Int64 = 15 * 60
    /// The most attempts with a name, and from a network address.
    static let most = (name: 10, address: 30)

    private let names = AttemptLimit(most: most.name, within: window)
    private let addresses = AttemptLimit(most: most.address, within: window)
    private let work = PasswordWork()

    /// The account of a name, if the password is its; nil otherwise.
    ///
    /// What fails takes as long whether there is such an account or not.
    ///
    /// - Throws: ``WebError`` `tooManyRequests` after too many attempts.
    func account(
        named name: String, password: String, site: Site, context: SiteContext
    ) async throws -> Account? {
        let now = Moment.now.seconds
        let key = String(name.lowercased().prefix(64))
        let waits = [
            context.address.flatMap { addresses.attempt($0, at: now) },
            names.attempt(key, at: now),
        ]
        if let seconds = waits.compactMap({ $0 }).max() {
            throw WebError(.tooManyRequests, retryAfter: seconds)
        }
        let account = try await site.asking.run {
            try site.catalogue.account(named: name)
        }
        let isRight = try await work.run {
            let hash = account.map { PasswordHash(text: $0.passwordHash) }
            let nobody = try PasswordHash.ofNobody()
            return (hash ?? nobody).matches(password)
        }
        guard isRight, let account, !account.isDisabled else { return nil }
        names.forget(key)
        return account
    }

    /// The hash of a new password.
    func hash(of password: String) async throws -> PasswordHash {
        try await work.run { try PasswordHash(of: password) }
    }

    /// Begins a session of an account, with a secret that nobody had before.
    func openSession(
        of account: Account, site: Site, context: SiteContext
    ) async throws -> Secret {
        let secret = Secret()
        try await site.asking.run {
            try site.catalogue.openSession(
                digest: secret.digest, of: account.name, for: SessionCookie.longestLife,
                address: context.address)
        }
        return secret
    }

    /// Ends the threads.
    func end() async throws {
        try await work.end()
    }
}
