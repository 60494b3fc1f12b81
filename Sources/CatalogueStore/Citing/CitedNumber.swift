/// A number that documents cite, and how many do.
public struct CitedNumber: Sendable, Hashable {
    /// The number as first cited: "71/NQ-CP".
    public var number: String
    /// The kind by name: "Nghị quyết"; nil where no text gives it.
    public var kind: String?
    /// How many documents cite it.
    public var count: Int
    /// The documents of the archive that bear it, the oldest first.
    public var documents: [Int64]
}
