/// Why a page could not be cleaned.
public struct CleaningError: Error, Sendable, Hashable {
    /// The closed set of reasons.
    public enum Code: String, Sendable, Hashable, CaseIterable {
        /// There was no memory for a working copy of the image.
        case outOfMemory
    }

    /// The reason.
    public let code: Code

    init(_ code: Code) { self.code = code }
}
