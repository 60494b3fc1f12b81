/// Why the catalogue could not do what was asked.
public struct CatalogueError: Error, Sendable, Hashable {
    /// The kinds of failure.
    public enum Code: String, Sendable, Hashable, CaseIterable {
        /// There is no catalogue at that path.
        case missing
        /// The file is no catalogue, or was made by a newer version.
        case foreign
        /// Another process kept it locked for longer than it is waited for.
        case busy
        /// The disk is full.
        case diskFull = "disk-full"
        /// The system refuses to let it be read or written.
        case noPermission = "no-permission"
        /// Its file is damaged.
        case damaged
        /// What was asked for is not in it.
        case notFound = "not-found"
        /// It was changed by somebody else in the meantime.
        case conflict
        /// A query makes no sense, or asks for what only a writer may do.
        case refused
        /// A query passed its limits.
        case limit
        /// Reading or writing failed otherwise.
        case failed
    }

    /// The kind of failure.
    public var code: Code
    /// What the database said, in English; "" where the code says it all.
    public var detail: String

    /// Creates an error.
    public init(_ code: Code, detail: String = "") {
        self.code = code
        self.detail = detail
    }
}
