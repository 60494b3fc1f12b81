/// Why a file or one of its pages could not be opened.
public struct RenderingError: Error, Sendable, Hashable {
    /// The closed set of reasons.
    public enum Code: String, Sendable, Hashable, CaseIterable {
        /// There is no file of that name.
        case notFound
        /// The file may not be read.
        case noPermission
        /// The name is not that of a regular file: a folder, a pipe, a device.
        case notAFile
        /// Reading the file's bytes failed half-way.
        case unreadable
        /// The file has no bytes.
        case emptyFile
        /// The bytes are of no kind that is known.
        case notADocument
        /// The kind is known but not taken.
        case unsupported
        /// The file is damaged or cut off.
        case corrupt
        /// The file wants a password and none was given.
        case encrypted
        /// The password does not open the file.
        case wrongPassword
        /// The file is sound but has no pages.
        case noPages
        /// The file has no such page.
        case noSuchPage
        /// A limit is passed: bytes, pages, pixels.
        case tooLarge
        /// There was no memory for the page.
        case outOfMemory
        /// The page is text: it has no image.
        case noImage
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

    /// The same error, known to be of a page.
    func onPage(_ page: Int) -> RenderingError { RenderingError(code, page: page, detail: detail) }
}
