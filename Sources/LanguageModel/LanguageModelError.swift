/// Why a model file cannot be used.
public struct LanguageModelError: Error, Sendable, Hashable {
    /// The closed set of reasons.
    public enum Code: String, Sendable, Hashable, CaseIterable {
        /// There is no such file.
        case notFound
        /// The file is there but cannot be read.
        case unreadable
        /// The file is no model, or a build of it was stopped before its end.
        case notAModel
        /// The file is a model of another version or of a machine of other byte order.
        case incompatible
        /// The file is shorter than its header says.
        case truncated
    }

    /// The reason.
    public let code: Code
    /// The file's path.
    public let path: String

    /// Creates an error about a file.
    public init(_ code: Code, path: String) {
        self.code = code
        self.path = path
    }
}
