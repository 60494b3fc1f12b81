/// What somebody may do; each role may do what those before it may.
public enum Role: String, Sendable, Hashable, Codable, CaseIterable, Comparable {
    /// Looks, searches and downloads.
    case reader
    /// Follows tasks and measures targets.
    case analyst
    /// Takes files in and corrects what was read.
    case archivist
    /// Says who may do what.
    case administrator

    /// Orders roles by what they may do.
    public static func < (one: Role, other: Role) -> Bool { one.rank < other.rank }

    private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
