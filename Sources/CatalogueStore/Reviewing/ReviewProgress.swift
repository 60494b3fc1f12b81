/// How far people have come with looking documents over.
public struct ReviewProgress: Sendable, Hashable {
    /// How many documents somebody has accepted.
    public var accepted = 0
    /// How many nobody has.
    public var waiting = 0
    /// How many each has accepted, who has accepted most first.
    public var acceptedBy: [Facets.Count] = []
    /// How many words people have corrected or confirmed.
    public var words = 0
    /// How many of these stand as the machine had them.
    public var confirmedWords = 0

    /// The share of words looked at that the machine had right, 0 … 1; nil where none was looked at.
    public var agreement: Double? {
        words > 0 ? Double(confirmedWords) / Double(words) : nil
    }
}
