/// Why a file could not be converted; the raw value is the `reason` of the report.
public enum FailureReason: String, Sendable, Hashable, CaseIterable {
    /// There is no such file.
    case notFound = "not-found"
    /// The system refuses to let it be read or written.
    case noPermission = "no-permission"
    /// Reading it failed.
    case unreadable = "read-failed"
    /// It holds no bytes.
    case emptyFile = "empty-file"
    /// It is no document: a folder, a device, or a text with the name of a picture or a PDF.
    case notADocument = "not-a-document"
    /// It may be a document, but of a kind that is not read.
    case unsupported
    /// It is a PDF or an image, where text is wanted.
    case notText = "not-text"
    /// It is a text, where an image of its pages is wanted.
    case noPageImage = "no-page-image"
    /// It is damaged or cut off.
    case corrupt
    /// It is encrypted and the password is missing or wrong.
    case encrypted
    /// It has no page, or none of those asked for.
    case noPages = "no-pages"
    /// It, or a page of it, is larger than the limits allow.
    case tooLarge = "too-large"
    /// A page was not done in its time.
    case timeout
    /// The process that read it died.
    case crashed
    /// A layer of the sandbox that was demanded is missing.
    case sandboxMissing = "sandbox-missing"
    /// The disk has no room for the result.
    case diskFull = "disk-full"
    /// Writing the result failed.
    case unwritable = "write-failed"
    /// The recognition engine lacks the language asked for.
    case languageMissing = "language-missing"
    /// The folder with the language models was not found or is unusable.
    case dataMissing = "data-missing"
    /// A table among the dictionaries has a line or a file that is none.
    case dataMalformed = "data-malformed"
}
