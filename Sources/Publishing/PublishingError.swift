/// Why a file could not be written by the one writer that is given a path, ``WorkbookWriter``.
public struct PublishingError: Error, Sendable, Hashable {
    /// The system's `errno`, read right after the call; 0 where it said nothing.
    public var systemCode: Int32
    /// What the library said, in English.
    public var detail: String

    /// Creates an error.
    public init(systemCode: Int32, detail: String) {
        self.systemCode = systemCode
        self.detail = detail
    }
}
