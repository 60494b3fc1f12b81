/// What a token lets a program do.
public enum TokenScope: String, Sendable, Hashable, CaseIterable {
    /// Read, as the owner may.
    case read
    /// Change, as the owner may.
    case write
    /// Fetch the calendar of its query, and nothing else.
    case calendar
}
