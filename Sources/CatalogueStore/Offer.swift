/// What the catalogue made of a file that was offered.
public enum Offer: Sendable, Hashable {
    /// The bytes are new: they wait to be read.
    case queued
    /// The same bytes are there already, first offered under this path; nothing is read again.
    case duplicate(of: String)
    /// The same file was offered before.
    case known
}
