/// What became of documents in which like words were to be put right.
public struct LikeCaseChanges: Sendable, Hashable {
    /// The documents that were changed, with how many of their words.
    public var changed: [Int64: Int] = [:]
    /// The documents that somebody else changed at the same moment: nothing was changed in them.
    public var conflicts: [Int64] = []
}
