/// Why a PDF could not be composed.
public struct PDFWritingError: Error, Sendable, Hashable {
    /// The closed set of reasons.
    public enum Code: String, Sendable, Hashable, CaseIterable {
        /// The original is damaged beyond what can be copied.
        case corrupt
        /// The original is encrypted and the password is missing or wrong.
        case encrypted
        /// The original has no such page.
        case noSuchPage
        /// There was no memory, or a part of the original is larger than it may be.
        case tooLarge
        /// The system refused to write the copy.
        case unwritable
    }

    /// The reason.
    public let code: Code
    /// The page, from 1; nil where the error is of the whole file.
    public let page: Int?
    /// What exactly was found, in English, for the log.
    public let detail: String

    init(_ code: Code, page: Int? = nil, detail: String) {
        self.code = code
        self.page = page
        self.detail = detail
    }
}
