/// Why text could not be recognized.
public struct RecognitionError: Error, Sendable, Hashable {
    /// The closed set of reasons.
    public enum Code: String, Sendable, Hashable, CaseIterable {
        /// The engine has no model of a language that was asked for.
        case languageMissing
        /// The engine did not start for another reason: a damaged model, no memory.
        case engineUnavailable
        /// The engine did not take the image: no memory.
        case imageRefused
        /// The engine gave up on the page.
        case failed
    }

    /// The reason.
    public let code: Code
    /// The page, from 1; nil where the error is not of one page.
    public let page: Int?
    /// What exactly happened, for the log: the language and the folder searched.
    public let detail: String

    init(_ code: Code, page: Int? = nil, detail: String) {
        self.code = code
        self.page = page
        self.detail = detail
    }
}
