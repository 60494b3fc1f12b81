/// Who is at work on a document, and for how long.
///
/// It is for people to see; what keeps one from overwriting another's work is the document's version.
public struct DocumentLock: Sendable, Hashable {
    /// Whose it is.
    public var holder: String
    /// When it ends by itself.
    public var until: Moment
}
