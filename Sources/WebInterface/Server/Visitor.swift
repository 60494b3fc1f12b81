import CatalogueStore

/// Somebody who uses the site.
struct Visitor: Sendable, Hashable {
    /// What lets somebody in.
    enum Credential: Sendable, Hashable {
        /// Nothing is asked for: the site is one person's.
        case none
        /// A session of a browser, by the digest of its secret.
        case session(String)
        /// A token of a program, by its number.
        case token(Int64)
    }

    /// The name that stands beside what they do.
    var name: String
    /// How they are called on pages.
    var displayName: String
    /// What they may do.
    var role: Role
    /// Whether they may see documents that are held because they are secret.
    var seesSecret: Bool
    /// Whether the site is this one person's and knows no accounts.
    var isAlone: Bool
    /// What lets them in.
    var credential = Credential.none

    /// The same rights, whatever let them in.
    var withoutCredential: Visitor {
        var visitor = self
        visitor.credential = .none
        return visitor
    }

    /// Whether it is a person with a browser; a token may not make tokens, nor change accounts.
    var isPerson: Bool {
        if case .token = credential { false } else { true }
    }

    /// Whether they may do what a role may.
    func may(_ role: Role) -> Bool { self.role >= role }
}

extension Visitor {
    /// Who has an account.
    init(_ account: Account, by credential: Credential) {
        self.init(
            name: account.name, displayName: account.displayName, role: account.role,
            seesSecret: account.seesSecret, isAlone: false, credential: credential)
    }

    /// The one person of a site without accounts.
    init(alone name: String, by credential: Credential = .none) {
        self.init(
            name: name, displayName: name, role: .administrator, seesSecret: false, isAlone: true,
            credential: credential)
    }
}
