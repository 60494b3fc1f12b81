/// What an account may do; each may what those before it may.
public enum Role: String, Sendable, Hashable, CaseIterable, Comparable {
    /// Read, search, keep searches and take away what is not secret.
    case reader
    /// Follow tasks, measure targets.
    case analyst
    /// Take files in, correct, accept and release documents.
    case archivist
    /// Look after accounts, tokens and the log.
    case administrator

    /// Whether one may less than another.
    public static func < (one: Role, other: Role) -> Bool { one.place < other.place }

    private var place: Int {
        switch self {
        case .reader: 0
        case .analyst: 1
        case .archivist: 2
        case .administrator: 3
        }
    }
}
