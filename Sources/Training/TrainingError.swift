/// Why the dictionaries cannot be made.
public struct TrainingError: Error, Sendable, Hashable {
    /// The closed set of reasons.
    public enum Code: String, Sendable, Hashable, CaseIterable {
        /// A file or folder of the corpora is missing.
        case notFound
        /// A helper program (xz, tar, fc-match) is missing or failed.
        case toolFailed
        /// A file cannot be written.
        case notWritten
        /// A font that pages are set in is missing.
        case fontMissing
        /// A page cannot be set.
        case notTypeset
        /// A page cannot be read: a model of the engine is missing.
        case notRead
    }

    /// The reason.
    public let code: Code
    /// The path or command, with what it said.
    public let detail: String

    /// Creates an error.
    public init(_ code: Code, detail: String) {
        self.code = code
        self.detail = detail
    }
}
