/// What somebody did, as the log says it.
public enum AuditAction: String, Sendable, Hashable, CaseIterable {
    /// Signed in.
    case signIn = "sign-in"
    /// Tried to sign in, in vain.
    case signInFailed = "sign-in-failed"
    /// Signed out.
    case signOut = "sign-out"
    /// Looked at a document that is held because it is secret.
    case view
    /// Took a file or a table away.
    case download
    /// Brought a file in.
    case upload
    /// Corrected a document.
    case edit
    /// Accepted a document.
    case accept
    /// Released a secret document.
    case release
    /// Said how far a task is.
    case follow
    /// Measured a target.
    case measure
    /// Made or changed an account.
    case accountChange = "account-change"
    /// Made a token.
    case tokenAdd = "token-add"
    /// Took a token back.
    case tokenRevoke = "token-revoke"
    /// Kept or removed a search.
    case savedSearch = "saved-search"
}
