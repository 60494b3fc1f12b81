/// A file that could not be read.
public struct FailedFile: Sendable, Hashable, Codable {
    /// Where it lay.
    public var path: String
    /// SHA-256 of its bytes; nil where it could not even be taken in.
    public var sha256: String?
    /// One of the reasons of docs/record.md.
    public var reason: String
    /// The page that failed, from 1; nil where the whole file did.
    public var page: Int?
    /// What the system or a room said, in English.
    public var detail: String
    /// Whether it is set aside because processes died over it.
    public var isSetAside: Bool
    /// Wall-clock seconds.
    public var seconds: Double

    /// Creates a file that failed.
    public init(
        path: String, sha256: String? = nil, reason: String, page: Int? = nil, detail: String,
        isSetAside: Bool, seconds: Double
    ) {
        self.path = path
        self.sha256 = sha256
        self.reason = reason
        self.page = page
        self.detail = detail
        self.isSetAside = isSetAside
        self.seconds = seconds
    }
}
