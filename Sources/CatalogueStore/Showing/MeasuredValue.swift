public import DocumentModel

/// A value that somebody has measured for a target.
public struct MeasuredValue: Sendable, Hashable {
    /// The day for which it was measured.
    public var date: CivilDate
    /// The value, in the target's unit.
    public var value: Double
    /// What was noted; nil for nothing.
    public var note: String?
    /// Who kept it.
    public var madeBy: String
}
