/// Why a job was not done.
public struct JobFailure: Sendable, Hashable {
    /// One of the reasons of docs/record.md.
    public var reason: String
    /// The page that failed, from 1; nil where the whole file did.
    public var page: Int?
    /// What the system or a room said, in English.
    public var detail: String

    /// Creates a failure.
    public init(reason: String, page: Int? = nil, detail: String = "") {
        self.reason = reason
        self.page = page
        self.detail = detail
    }
}
