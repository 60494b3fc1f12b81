/// The order of a list.
public struct ListOrder: Sendable, Hashable {
    /// What decides the order.
    public enum Key: String, Sendable, Hashable, CaseIterable {
        /// How well the words are met; the best first.
        case relevance
        /// The documents' dates; the newest first.
        case date
        /// When it is due; the earliest first, what has no day last.
        case due
        /// The documents' numbers: "2/KH-A" before "10/KH-A".
        case number
        /// The issuing bodies' names, by the alphabet.
        case issuer
        /// The kinds' names, by the alphabet.
        case kind
        /// The grades; the worst first.
        case grade
        /// The documents as they came; the last first.
        case added
    }

    /// What decides.
    public var key: Key
    /// Whether the order is turned round.
    public var isReversed: Bool

    /// Creates an order.
    public init(_ key: Key, isReversed: Bool = false) {
        self.key = key
        self.isReversed = isReversed
    }
}
