/// Why a file could not be converted, with what is known of the place.
public struct IngestionError: Error, Sendable, Hashable {
    /// The kind of failure.
    public var reason: FailureReason
    /// The page that failed, from 1; nil where the whole file did.
    public var page: Int?
    /// What the system or a room said, in English; "" where the reason says it all.
    public var detail: String

    /// Creates an error.
    public init(_ reason: FailureReason, page: Int? = nil, detail: String = "") {
        self.reason = reason
        self.page = page
        self.detail = detail
    }
}
