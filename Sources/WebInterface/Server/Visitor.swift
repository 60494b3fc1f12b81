import CatalogueStore

/// Somebody who uses the site.
struct Visitor: Sendable, Hashable {
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

    /// Whether they may do what a role may.
    func may(_ role: Role) -> Bool { self.role >= role }
}
