/// The documents that may be the same as another, and what is done about it.
public struct DocumentsAlike: Sendable, Hashable {
    /// Whether the document itself is secret and not released.
    public var isHeld: Bool
    /// Those with the same issuer, year, number and symbol (Decree 30/2020/NĐ-CP, Appendix VI,
    /// III.1.h: a warning is due).
    public var sameIdentity: [Int64]
    /// Those whose text differs in little.
    public var nearTexts: [Int64]
}
