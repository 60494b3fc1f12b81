/// A search that somebody keeps under a name.
public struct SavedSearch: Sendable, Hashable {
    /// What a search shows.
    public enum View: String, Sendable, Hashable, CaseIterable {
        /// Documents.
        case documents
        /// Tasks.
        case tasks
        /// Days on which tasks are due.
        case deadlines
        /// Targets.
        case targets
        /// Citations.
        case references
    }

    /// Whose it is: an account's name, or that of the one user.
    public var owner: String
    /// Its name, unique among those of the owner: 1 to 100 characters.
    public var name: String
    /// What it shows.
    public var view: View
    /// The query string of its address, at most 2,000 characters.
    public var query: String

    /// Creates a search.
    public init(owner: String, name: String, view: View, query: String) {
        self.owner = owner
        self.name = name
        self.view = view
        self.query = query
    }
}
