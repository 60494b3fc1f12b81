/// Something that a check of an archive found.
public struct Finding: Sendable, Hashable, Codable {
    /// The kinds of findings.
    public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
        /// The database's own check failed.
        case database
        /// A row points to one that is not there.
        case relation
        /// What is kept of a document, a file or a person is not what was written.
        case content
        /// A page's text is not the one that was kept.
        case pageText = "page-text"
        /// Pages of a document are missing.
        case pages
        /// The index does not fit the texts.
        case index
        /// A file or a document and its place in the queue do not fit.
        case queue
        /// The history has a gap.
        case history
        /// An original is not in the store.
        case missingOriginal = "missing-original"
        /// An original's bytes are not those that were taken in.
        case changedOriginal = "changed-original"
        /// A file is in the store that does not belong there.
        case foreignFile = "foreign-file"
        /// A file is in the store that the catalogue does not know yet: the next ingest takes it up.
        case orphan
        /// A copy was left half done: the next ingest takes it away.
        case leftover

        /// Whether something is lost or wrong; otherwise the next ingest sets it right.
        public var isDamage: Bool { self != .orphan && self != .leftover }
    }

    /// What kind it is.
    public var kind: Kind
    /// What it is about: "document 12, page 3", a path, a digest.
    public var subject: String
    /// What was found, in English.
    public var detail: String

    /// Creates a finding.
    public init(_ kind: Kind, subject: String, detail: String) {
        self.kind = kind
        self.subject = subject
        self.detail = detail
    }
}
