/// What is the matter with a page as its file has it, so that it is not taken for read in full.
///
/// A page without defects was decoded from its first row to its last.
public struct PageDefect: Sendable, Hashable, Codable {
    /// The closed set of defects.
    public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
        /// The page could not be read: it is in its document without a word.
        case unread
        /// The file is damaged, and where its pages are was pieced together.
        case pieced
        /// What the page shows is damaged, cut off or missing in the file.
        case damaged
        /// The page has too few pixels along a side to hold a line of text.
        case tooSmall = "too-small"
        /// The page was read less finely than it is stored or drawn as a rule, to stay within a limit.
        case coarse
        /// The page's own text passes a limit: the image was read instead.
        case textTooLong = "text-too-long"
    }

    /// The kind.
    public var kind: Kind
    /// What exactly was found, in English; for `unread` a reason of docs/record.md comes first.
    public var detail: String

    /// Creates a defect.
    public init(_ kind: Kind, detail: String) {
        self.kind = kind
        self.detail = detail
    }
}
