/// Why something about accounts, tokens or kept searches is refused: the detail of a
/// ``CatalogueError`` with the code `refused`.
public enum PeopleRefusal: String, Sendable, Hashable, CaseIterable {
    /// A name to sign in with has 1 to 64 letters, digits, points, hyphens and underscores.
    case badName = "bad-name"
    /// Another account has the name, perhaps in another case or with other marks.
    case nameTaken = "name-taken"
    /// The last administrator that is not disabled has to stay one.
    case lastAdministrator = "last-administrator"
    /// The account is disabled.
    case disabled
    /// A text is empty, or longer than it may be.
    case length
    /// A token that may do nothing.
    case noScope = "no-scope"
    /// There are as many as there may be.
    case tooMany = "too-many"

    /// The error that says so.
    var error: CatalogueError { CatalogueError(.refused, detail: rawValue) }
}

extension CatalogueError {
    /// Why something about accounts, tokens or kept searches is refused; nil for other errors.
    public var peopleRefusal: PeopleRefusal? {
        code == .refused ? PeopleRefusal(rawValue: detail) : nil
    }
}
